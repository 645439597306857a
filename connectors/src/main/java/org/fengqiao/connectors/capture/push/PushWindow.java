package org.fengqiao.connectors.capture.push;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where posts of one feed pass from the threads of HTTP to the feed's own. One is read at a time,
 * and only when its sender has shown the token, so that strangers cost no memory.
 */
final class PushWindow {

  /** Most bytes of a post. */
  static final int MOST_BYTES = 4 << 20;

  /** Fewest characters of a token. */
  static final int SHORTEST_TOKEN = 32;

  /** How long a sender waits before it is asked to post again. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final long MILLIS_BETWEEN_LOOKS = 200;
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");
  private static final Pattern REQUEST = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final byte[] token;
  private final Semaphore turn = new Semaphore(1, true);
  private final SynchronousQueue<HandedPost> desk = new SynchronousQueue<>();
  private volatile boolean open;

  PushWindow(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** What a sender is told whose feed does not run, or not yet. */
  static PostRefused closed() {
    return new PostRefused(503, "C457");
  }

  /** Whether the token is long enough that nobody guesses it. */
  boolean isGuarded() {
    return token.length >= SHORTEST_TOKEN;
  }

  void open() {
    open = true;
  }

  void close() {
    open = false;
  }

  /** The next post; waits for it. */
  HandedPost next() throws InterruptedException {
    return desk.take();
  }

  /**
   * Hands a post to the feed and waits for what becomes of it.
   *
   * @throws PostRefused when the sender is not known, the post is too large, or the feed does not
   *     answer in time
   */
  PostAnswer hand(Post post) throws PostRefused, IOException, InterruptedException {
    checkSender(post.authorization());
    String request = post.request();
    if (request != null && !REQUEST.matcher(request).matches()) {
      throw new PostRefused(400, "C458");
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    if (!open || !turn.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
      throw closed();
    }
    try {
      byte[] body = post.body().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new PostRefused(413, "C452", MOST_BYTES);
      }
      HandedPost handed = new HandedPost(post, body);
      while (!desk.offer(handed, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        if (!open || System.nanoTime() > deadline) {
          throw closed();
        }
      }
      return handed.awaitAnswer(PATIENCE);
    } finally {
      turn.release();
    }
  }

  private void checkSender(@Nullable String authorization) throws PostRefused {
    var bearer = BEARER.matcher(authorization == null ? "" : authorization);
    // Takes the same time wherever the two differ.
    if (!isGuarded()
        || !bearer.matches()
        || !MessageDigest.isEqual(bearer.group(1).getBytes(StandardCharsets.UTF_8), token)) {
      throw new PostRefused(401, "C451");
    }
  }
}

package org.fengqiao.connectors.capture.push;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A post in the feed's hands, whose sender waits. */
final class HandedPost {

  private final Post post;
  private final byte[] body;
  private final CompletableFuture<PostAnswer> answer = new CompletableFuture<>();

  HandedPost(Post post, byte[] body) {
    this.post = post;
    this.body = body;
  }

  Post post() {
    return post;
  }

  byte[] body() {
    return body;
  }

  /** Answers the sender; only the first answer counts. */
  void answer(PostAnswer told) {
    answer.complete(told);
  }

  /** Waits for the answer; a post that is not answered in time may still be taken. */
  PostAnswer awaitAnswer(Duration patience) throws PostRefused, InterruptedException {
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw PushWindow.closed();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A post is only ever answered", e);
    }
  }
}

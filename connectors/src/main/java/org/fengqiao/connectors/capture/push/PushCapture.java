package org.fengqiao.connectors.capture.push;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;

/**
 * Takes what a department posts, one post after the other. A sender hears that its rows are taken
 * only when the sink has confirmed them; until then it posts the same again, which changes nothing
 * that was taken already.
 */
public final class PushCapture implements Capture {

  private static final int ROWS_AT_ONCE = 1000;

  private final FeedPlace place;
  private final PushWindow window;
  private final PostReader reader;
  private final AnsweredPosts answered;
  private final SeenVersions seen;
  private final RowDigest digests;
  private final RowVerdicts verdicts;

  /**
   * Prepares the capture; posts are refused until it runs.
   *
   * @param feed the feed
   * @param push what is posted
   * @param connection its password is the token that senders show
   * @param desk where senders hand in
   * @param edgeStore where posts that were answered are remembered
   * @param digests tells rows apart without keeping their content
   * @param verdicts what a sender is told of its rows
   * @param clock when rows without a change time were posted
   */
  public PushCapture(
      Feed feed,
      Source.Push push,
      ConnectionSettings connection,
      PushDesk desk,
      DataSource edgeStore,
      RowDigest digests,
      RowVerdicts verdicts,
      Clock clock) {
    this.place = new FeedPlace(feed.name(), push.connection());
    this.window = new PushWindow(connection.password());
    this.reader = new PostReader(push, digests, clock);
    this.answered = new AnsweredPosts(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
    this.digests = digests;
    this.verdicts = verdicts;
    desk.put(feed.name(), window);
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    if (!window.isGuarded()) {
      throw place.stops("C450", PushWindow.SHORTEST_TOKEN, place.connection());
    }
    answered.forgetOld();
    VersionedSink versioned = new VersionedSink(seen, sink);
    window.open();
    try {
      sink.state(FeedState.STREAMING);
      while (true) {
        take(window.next(), versioned);
      }
    } finally {
      window.close();
    }
  }

  private void take(HandedPost handed, VersionedSink sink)
      throws InterruptedException, CaptureException {
    try {
      handed.answer(PostAnswer.of(receipt(handed, sink)));
    } catch (PostRefused refusal) {
      handed.answer(PostAnswer.of(refusal));
    } finally {
      // Whatever went wrong here, the sender shall not wait for it.
      handed.answer(PostAnswer.of(PushWindow.closed()));
    }
  }

  private PostReceipt receipt(HandedPost handed, VersionedSink sink)
      throws PostRefused, InterruptedException, CaptureException {
    Post post = handed.post();
    List<Captured> rows = reader.read(post, handed.body());
    String request = post.request();
    String content = post.operation() + " " + digests.name(handed.body());
    String before = request == null ? null : answered.content(request);
    if (before != null && !before.equals(content)) {
      throw new PostRefused(409, "C456");
    }
    if (before == null) {
      for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
        sink.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)), post.phase());
      }
    }
    if (request != null && before == null) {
      answered.remember(request, content);
    }
    return PostReceipt.of(place.feed(), rows, verdicts);
  }
}

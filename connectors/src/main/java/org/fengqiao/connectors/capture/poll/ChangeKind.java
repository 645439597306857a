package org.fengqiao.connectors.capture.poll;

import java.time.Clock;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** The kind of a change column: the feed file says it, and the table must not say otherwise. */
public final class ChangeKind {

  private ChangeKind() {}

  /**
   * Compares file and table.
   *
   * @throws CaptureException when the column cannot hold what the feed file says
   */
  public static void check(FeedPlace place, Source.Poll poll, JdbcSource source)
      throws CaptureException {
    scale(place, poll, source, Clock.systemUTC());
  }

  static ChangeScale scale(FeedPlace place, Source.Poll poll, JdbcSource source, Clock clock)
      throws CaptureException {
    @Nullable Integer type = source.table(poll.table()).type(poll.changed());
    ChangeScale scale = ChangeScale.of(poll.overlap(), type, clock);
    if (type != null && !scale.fits(type)) {
      throw place.stops("C250", poll.table(), poll.changed());
    }
    return scale;
  }
}

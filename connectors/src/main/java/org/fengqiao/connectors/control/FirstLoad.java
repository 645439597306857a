package org.fengqiao.connectors.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the first load of a feed is.
 *
 * @param rows rows of the load that the broker has confirmed
 * @param expected how many the source's statistics believe there to be; null when they do not say
 * @param secondsLeft how long the rest takes at the rate so far; null when unknown or over
 * @param endedAt when the load was over; null while it is not
 */
public record FirstLoad(
    long rows, @Nullable Long expected, @Nullable Long secondsLeft, @Nullable Instant endedAt) {

  /** No load has begun. */
  public static final FirstLoad NONE = new FirstLoad(0, null, null, null);

  private static final long WHOLE = 100;

  /**
   * Share of the load that is done, in percent; null when nobody knows how large it is. Statistics
   * are old, so a load that goes on is never said to be whole.
   */
  public @Nullable Integer percent() {
    Long all = expected;
    if (all == null || all <= 0) {
      return null;
    }
    return (int) Math.min(WHOLE - 1, rows * WHOLE / all);
  }
}

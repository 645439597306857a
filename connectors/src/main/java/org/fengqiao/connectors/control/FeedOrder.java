package org.fengqiao.connectors.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has ordered of a feed.
 *
 * @param number grows from order to order
 * @param feed name of the feed
 * @param kind what is to be done
 * @param givenBy account of whoever gave it, or {@link #BUDGET}
 * @param givenAt when, by the store's clock
 * @param reason why, in the words of whoever gave it
 * @param takenAt when the running edge had followed it; null while it has not
 */
public record FeedOrder(
    long number,
    String feed,
    Kind kind,
    String givenBy,
    Instant givenAt,
    String reason,
    @Nullable Instant takenAt) {

  /** Who gives the order when a feed has overdrawn its error budget. */
  public static final String BUDGET = "error-budget";

  /** What can be ordered. */
  public enum Kind {
    /** Capture nothing until resumed. */
    PAUSE,
    /** Go on where the capture stopped. */
    RESUME,
    /** Read the source from the beginning again, once. */
    SNAPSHOT
  }
}

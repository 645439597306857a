package org.fengqiao.connectors.capture.cdc;

import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogBudget;
import org.jspecify.annotations.Nullable;

/** How much of its log a source keeps, or still has, for a feed that lags. */
interface LogReserve {

  /**
   * What stands between the feed and the end of the log.
   *
   * @param bytes of log that the feed has not confirmed
   * @param warning what people must know of it; null when all is well
   */
  record Kept(long bytes, @Nullable String warning) {}

  /** Asks the source; null when it keeps nothing for the feed. */
  @Nullable Kept measure(JdbcSource source, LogBudget budget) throws CaptureException;

  /** Of a source that keeps its log because of the feed, however long that takes. */
  interface KeptForTheFeed extends LogReserve {

    /** Lets the source remove the log; the feed must be loaded anew. */
    void giveUp(JdbcSource source) throws CaptureException;
  }
}

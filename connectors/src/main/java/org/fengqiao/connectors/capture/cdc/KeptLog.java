package org.fengqiao.connectors.capture.cdc;

import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.jspecify.annotations.Nullable;

/** What one kind of server still has of its log, whoever reads it. */
interface KeptLog {

  /** Where the log stands now, as a version's position. */
  long stands(JdbcSource source) throws CaptureException;

  /**
   * Why the feed cannot go on from its stored position, and what a new load will read; null when
   * the server still has all that comes after it.
   */
  @Nullable String lost(JdbcSource source, StoredOffset stored) throws CaptureException;
}

package org.fengqiao.connectors.capture.cdc;

import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;

/** What must hold at a source whose log is followed. */
interface LogChecks {

  /**
   * Checks everything, before the log is followed, and begins a load where there is no log to go on
   * with.
   *
   * @return why the feed is loaded anew, when its log was lost
   */
  Optional<String> check(JdbcSource source) throws CaptureException;

  /**
   * Checks, while the log is followed, what the log itself would not tell: a table that was dropped
   * or left the publication, a log that has stopped telling rows.
   */
  void checkAgain(JdbcSource source) throws CaptureException;
}

package org.fengqiao.connectors.capture.cdc;

import java.time.Instant;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** What one entry of the log means to a feed. */
sealed interface LogEvent {

  /**
   * A main row was read or changed.
   *
   * @param transaction the transaction that changed it; null for a row of the first load
   */
  record Main(
      String key,
      Version version,
      Operation operation,
      SourceRow row,
      Phase phase,
      @Nullable Object transaction,
      @Nullable Instant changedAt)
      implements LogEvent {}

  /** A main row without a key by which it could be kept; it goes into the quarantine. */
  record Unusable(Captured.Unreadable row, Phase phase) implements LogEvent {}

  /**
   * A child row changed, so that its main rows must be read again.
   *
   * @param child the child's name
   * @param parents values of the child's linking columns, before and after the change
   * @param transaction the transaction that changed it
   */
  record ChildChange(
      String child,
      List<List<Object>> parents,
      Version version,
      @Nullable Object transaction,
      @Nullable Instant changedAt)
      implements LogEvent {}

  /**
   * A table was emptied at once; its rows are not told.
   *
   * @param table main or child table, as the feed file names it
   * @param position where in the log
   */
  record Emptied(String table, String position, @Nullable Instant at) implements LogEvent {}

  /** The log moved without anything for the feed in it. */
  record Heartbeat() implements LogEvent {}
}

package org.fengqiao.connectors.capture.cdc;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Marks the records of a confirmed batch whose positions may be stored. The last position is held
 * until another one follows, in the same batch or a later one: only then is it known to be whole.
 */
final class PositionMarks {

  private final PositionPolicy policy;
  private final LogPosition positions;
  private @Nullable ChangeEvent<SourceRecord, SourceRecord> held;

  PositionMarks(PositionPolicy policy, LogPosition positions) {
    this.policy = policy;
    this.positions = positions;
  }

  void mark(
      List<ChangeEvent<SourceRecord, SourceRecord>> records,
      RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
      throws InterruptedException {
    if (!records.isEmpty()) {
      Object last = positions.group(records.getLast().value());
      ChangeEvent<SourceRecord, SourceRecord> before = held;
      if (before != null && mayBeStored(before.value(), last)) {
        committer.markProcessed(before);
      }
      for (ChangeEvent<SourceRecord, SourceRecord> record : records) {
        if (mayBeStored(record.value(), last)) {
          committer.markProcessed(record);
        }
      }
      held = records.getLast();
    }
    committer.markBatchFinished();
  }

  private boolean mayBeStored(SourceRecord record, @Nullable Object held) {
    return switch (policy) {
      case EAGER -> true;
      case HOLD_BACK ->
          held == null || EventReader.isSnapshot(record) || !held.equals(positions.group(record));
    };
  }
}

package org.fengqiao.connectors.capture.cdc;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.jspecify.annotations.Nullable;

/** Marks the records of a confirmed batch whose positions may be stored. */
final class PositionMarks {

  private final PositionPolicy policy;
  private final LogPosition positions;

  PositionMarks(PositionPolicy policy, LogPosition positions) {
    this.policy = policy;
    this.positions = positions;
  }

  void mark(
      List<ChangeEvent<SourceRecord, SourceRecord>> records,
      RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
      throws InterruptedException {
    Object held = records.isEmpty() ? null : positions.group(records.getLast().value());
    for (ChangeEvent<SourceRecord, SourceRecord> record : records) {
      if (mayBeStored(record.value(), held)) {
        committer.markProcessed(record);
      }
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

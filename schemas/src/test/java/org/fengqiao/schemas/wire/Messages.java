package org.fengqiao.schemas.wire;

import java.util.List;
import org.apache.avro.Schema;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;

/** The current schema of every message; a new message is added here. */
final class Messages {

  private Messages() {}

  static List<Schema> current() {
    return List.of(
        CaseRecord.getClassSchema(),
        RecordBatch.getClassSchema(),
        DisputeChanged.getClassSchema(),
        DisputeBatch.getClassSchema(),
        BorderMessage.getClassSchema(),
        FeedReport.getClassSchema());
  }
}

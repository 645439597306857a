package org.fengqiao.routes.intake;

import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.PoisonException;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;

/** What a batch must keep to be taken in at all. */
final class BatchRules {

  private BatchRules() {}

  /**
   * Checks a batch.
   *
   * @throws PoisonException when it breaks a rule
   */
  static void check(RecordBatch batch) {
    int told = batch.getRecords().size() + batch.getNotices().size();
    if (batch.getCaptured() != told) {
      throw refusal(
          batch,
          "captured is %d but %d rows are told of; the edge must tell of every row it read"
              .formatted(batch.getCaptured(), told));
    }
    if (told > AdmittedBatch.MOST_ROWS) {
      throw refusal(batch, "more than " + AdmittedBatch.MOST_ROWS + " rows; send smaller batches");
    }
    if (batch.getRecords().stream().anyMatch(record -> !record.getFeed().equals(batch.getFeed()))
        || !keys(batch).allMatch(key -> key.startsWith(batch.getFeed() + ":"))) {
      throw refusal(batch, "a row of another feed; send one batch for each feed");
    }
    if (keys(batch).anyMatch(key -> key.indexOf('\0') >= 0)) {
      throw refusal(batch, "a record key holds U+0000; quarantine such rows at the edge");
    }
    try {
      UUID.fromString(batch.getBatchId());
    } catch (IllegalArgumentException e) {
      throw refusal(batch, "batchId is no UUID");
    }
  }

  /** The key of every row that the batch tells of. */
  static Stream<String> keys(RecordBatch batch) {
    return Stream.concat(
        batch.getRecords().stream().map(CaseRecord::getRecordKey),
        batch.getNotices().stream().map(RowNotice::getRecordKey));
  }

  private static PoisonException refusal(RecordBatch batch, String reason) {
    return new PoisonException(
        "Batch %s of feed %s: %s".formatted(batch.getBatchId(), batch.getFeed(), reason));
  }
}

package org.fengqiao.connectors.publish;

import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.RecordBatch;

/** Hands messages to the broker. Implementations are safe for use by several feeds at once. */
public interface BatchPublisher {

  /**
   * Sends a batch to the department's records queue and returns when the broker has it on disk.
   *
   * @param batch what was read
   * @throws PublishException when the broker did not confirm; the batch may or may not be there, so
   *     send the same batch, with the same id, again
   */
  void publish(RecordBatch batch) throws PublishException;

  /** Sends a report of a feed's health; a lost report is no loss, so failures are only logged. */
  void report(FeedReport report);
}

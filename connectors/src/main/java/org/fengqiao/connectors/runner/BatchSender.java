package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.publish.PublishException;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a batch until the broker confirms it, always with the same id. */
final class BatchSender {

  private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);

  private final BatchPublisher publisher;
  private final FeedHealth health;
  private final Outage outage = new Outage();

  BatchSender(BatchPublisher publisher, FeedHealth health) {
    this.publisher = publisher;
    this.health = health;
  }

  void send(RecordBatch batch) throws InterruptedException {
    FeedState before = health.state();
    while (true) {
      try {
        publisher.publish(batch);
        if (outage.over()) {
          LOG.info("feed {}: the broker confirms batches again", batch.getFeed());
          health.does(before);
        }
        return;
      } catch (PublishException e) {
        String problem = new FeedPlace(batch.getFeed(), "").text("P001");
        if (outage.isNew()) {
          LOG.warn("{} ({})", problem, e.getMessage());
        }
        health.meets(FeedState.WAITING, problem);
        outage.pause();
      }
    }
  }
}

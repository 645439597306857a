package org.fengqiao.connectors.runner;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.publish.PublishException;
import org.fengqiao.connectors.replay.ReplayOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replayed rows while the edge runs. */
final class ReplayRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayRelay.class);
  private static final long SECONDS_BETWEEN_LOOKS = 2;

  private final ReplayOutbox outbox;
  private final Outage outage = new Outage();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("replays").daemon().factory());

  ReplayRelay(DataSource edgeStore, BatchPublisher publisher) {
    this.outbox = new ReplayOutbox(edgeStore, publisher);
  }

  void start() {
    looking.scheduleWithFixedDelay(this::send, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  private void send() {
    try {
      int sent = outbox.send();
      outage.over();
      if (sent > 0) {
        LOG.info("{} batches of replayed rows were sent", sent);
      }
    } catch (PublishException | SQLException e) {
      if (outage.isNew()) {
        LOG.warn("Replayed rows wait: {}", reason(e));
      }
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again.
      LOG.error("Sending replayed rows failed with {}", e.getClass().getName());
    }
  }

  private static String reason(Exception failure) {
    return failure instanceof SQLException store
        ? "the edge's own database does not answer (SQL state " + store.getSQLState() + ")"
        : String.valueOf(failure.getMessage());
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}

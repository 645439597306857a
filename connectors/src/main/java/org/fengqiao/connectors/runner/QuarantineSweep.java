package org.fengqiao.connectors.runner;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.quarantine.QuarantineRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes sealed rows whose time has run out, at the edge's start and each hour: they are kept as
 * long as the feed's legal basis lets the hub keep its records, and no longer.
 */
final class QuarantineSweep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QuarantineSweep.class);

  private final QuarantineRetention retention;
  private final Clock clock;
  private final ScheduledExecutorService sweeping =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("quarantine-sweep").daemon().factory());

  QuarantineSweep(DataSource edgeStore, Clock clock) {
    this.retention = new QuarantineRetention(edgeStore);
    this.clock = clock;
  }

  void start(List<Feed> feeds) {
    sweeping.scheduleWithFixedDelay(() -> feeds.forEach(this::sweep), 0, 1, TimeUnit.HOURS);
  }

  void sweep(Feed feed) {
    Instant before =
        clock.instant().atZone(SourceClock.ZONE).minus(feed.legalBasis().retention()).toInstant();
    try {
      int expired = retention.expire(feed.name(), before);
      if (expired > 0) {
        LOG.info(
            "feed {}: the content of {} quarantined rows was removed after {}; their proofs stay",
            feed.name(),
            expired,
            feed.legalBasis().retention());
      }
    } catch (SQLException e) {
      LOG.warn(
          "feed {}: expired rows stay until the next sweep; the edge's own database does not answer"
              + " (SQL state {})",
          feed.name(),
          e.getSQLState());
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again.
      LOG.error("feed {}: the sweep failed with {}", feed.name(), e.getClass().getName());
    }
  }

  @Override
  public void close() {
    sweeping.shutdownNow();
  }
}

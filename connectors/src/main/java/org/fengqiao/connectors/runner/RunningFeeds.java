package org.fengqiao.connectors.runner;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of an edge: one for each feed, and one that reports on all of them. */
final class RunningFeeds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningFeeds.class);
  private static final long SECONDS_BETWEEN_REPORTS = 2;
  private static final long MILLIS_TO_STOP = 40_000;

  private final BatchPublisher publisher;
  private final DataSource edgeStore;
  private final EdgeKeys keys;
  private final Clock clock;
  private final FeedProgress progress;
  private final List<FeedHealth> healths = new ArrayList<>();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ScheduledExecutorService reporting =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("feed-reports").daemon().factory());

  RunningFeeds(BatchPublisher publisher, DataSource edgeStore, EdgeKeys keys, Clock clock) {
    this.publisher = publisher;
    this.edgeStore = edgeStore;
    this.keys = keys;
    this.clock = clock;
    this.progress = new FeedProgress(edgeStore);
  }

  /** Reports on a feed that cannot run, together with those that do. */
  void refused(RefusedFile file) {
    refused.add(file);
  }

  /** Starts a thread for each feed, and the reports. */
  void start(
      List<Feed> feeds,
      Function<Feed, RowMapper> mappers,
      BiFunction<Feed, RowMapper, Capture> captures)
      throws SQLException {
    Map<String, Long> before = progress.read();
    for (Feed feed : feeds) {
      RowMapper mapper = mappers.apply(feed);
      FeedHealth health = new FeedHealth(feed, clock, before.getOrDefault(feed.name(), 0L));
      Quarantine quarantine = new Quarantine(edgeStore, keys.seal(feed.department()));
      FeedSink sink =
          new FeedSink(
              new BatchBuilder(feed, mapper, quarantine, clock),
              new BatchSender(publisher, health),
              health);
      healths.add(health);
      threads.add(
          Thread.ofPlatform()
              .name("feed-" + feed.name())
              .start(new FeedRunner(feed.name(), captures.apply(feed, mapper), sink, health)));
    }
    reporting.scheduleWithFixedDelay(this::report, 0, SECONDS_BETWEEN_REPORTS, TimeUnit.SECONDS);
  }

  private void report() {
    try {
      healths.forEach(health -> publisher.report(health.report()));
      refused.forEach(file -> publisher.report(file.report(clock)));
      progress.write(healths);
    } catch (SQLException e) {
      LOG.warn(
          "The edge's own database does not take the feeds' progress (SQL state {}); the counts since"
              + " the first start lag until it does",
          e.getSQLState());
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again; one lost report is no loss.
      LOG.error("A report of the feeds failed with {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_STOP);
    try {
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        // A library may swallow an interrupt.
        while (!thread.join(Duration.ofSeconds(1)) && System.nanoTime() < deadline) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reporting.shutdownNow();
    report();
  }
}

package org.fengqiao.connectors.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.control.BudgetCounts;
import org.fengqiao.connectors.control.FeedStanding;
import org.fengqiao.connectors.control.FeedStandings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.QuietHours;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.quarantine.NewerVersions;
import org.fengqiao.connectors.quarantine.Quarantine;
import org.fengqiao.schemas.message.FeedReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of an edge: one for each feed, one that reports on all, one that minds orders. */
final class RunningFeeds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningFeeds.class);
  private static final long SECONDS_BETWEEN_REPORTS = 2;
  private static final long SECONDS_BETWEEN_LOOKS = 1;
  private static final long MILLIS_TO_STOP = 40_000;

  private final BatchPublisher publisher;
  private final DataSource edgeStore;
  private final EdgeKeys keys;
  private final Clock clock;
  private final Map<String, QuietHours> quiet;
  private final FeedWatch watch;
  private final List<WatchedFeed> feeds = new ArrayList<>();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<CodeCounter> counters = new ArrayList<>();
  private Map<String, FeedStanding> before = Map.of();
  private final ScheduledExecutorService reporting = timer("feed-reports");
  private final ScheduledExecutorService watching = timer("feed-orders");

  RunningFeeds(
      BatchPublisher publisher,
      DataSource edgeStore,
      EdgeKeys keys,
      Clock clock,
      Map<String, QuietHours> quiet) {
    this.publisher = publisher;
    this.edgeStore = edgeStore;
    this.keys = keys;
    this.clock = clock;
    this.quiet = quiet;
    this.watch = new FeedWatch(edgeStore, clock);
  }

  private static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Reports on a feed that cannot run, together with those that do. */
  void refused(RefusedFile file) {
    refused.add(file);
  }

  /**
   * Starts a thread for each feed, and the reports. What was ordered while the edge did not run is
   * known before any of them captures.
   *
   * @param sizes what a feed's source believes the size of its first load to be
   * @param minders what minds a feed's log while it is not read; nothing where there is none
   */
  void start(
      List<Feed> checked,
      Function<Feed, RowMapper> mappers,
      BiFunction<Feed, RowMapper, Capture> captures,
      Function<Feed, OptionalLong> sizes,
      BiFunction<Feed, FeedHealth, Optional<LogMinder>> minders)
      throws SQLException {
    Map<String, BudgetCount> charged;
    try (Connection store = edgeStore.getConnection()) {
      before = new FeedStandings(store).read();
      charged = new BudgetCounts(store).read();
    }
    for (Feed feed : checked) {
      WatchedFeed watched =
          watched(feed, charged.get(feed.name()), () -> sizes.apply(feed), minders);
      feeds.add(watched);
      RowMapper mapper = mappers.apply(feed);
      FeedRunner runner =
          new FeedRunner(
              feed.name(),
              captures.apply(feed, mapper),
              sink(watched, mapper),
              watched.health(),
              watched.gate());
      threads.add(Thread.ofPlatform().name("feed-" + feed.name()).unstarted(runner));
    }
    watch.lookOnce(feeds);
    threads.forEach(Thread::start);
    reporting.scheduleWithFixedDelay(this::report, 0, SECONDS_BETWEEN_REPORTS, TimeUnit.SECONDS);
    watching.scheduleWithFixedDelay(
        () -> watch.look(feeds), SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  private WatchedFeed watched(
      Feed feed,
      @Nullable BudgetCount charged,
      Supplier<OptionalLong> size,
      BiFunction<Feed, FeedHealth, Optional<LogMinder>> minders) {
    FeedHealth health = new FeedHealth(feed, clock, before(feed.name()));
    return new WatchedFeed(
        feed,
        feed.limits().quiet().and(quiet.getOrDefault(feed.source().connection(), QuietHours.NONE)),
        new FeedGate(health),
        health,
        new ErrorWindow(feed.limits().budget(), clock, charged),
        size,
        minders.apply(feed, health).orElse(null));
  }

  private FeedSink sink(WatchedFeed watched, RowMapper mapper) {
    Feed feed = watched.feed();
    Quarantine quarantine = keys.quarantine(edgeStore, feed);
    CodeCounter codes = new CodeCounter(feed);
    counters.add(codes);
    return new FeedSink(
        new BatchBuilder(
            feed, mapper, quarantine, new NewerVersions(edgeStore, feed.name()), codes, clock),
        new BatchSender(publisher, watched.health()),
        watched.health(),
        watched.gate(),
        watched::confirmed);
  }

  private FeedStanding before(String feed) {
    return before.getOrDefault(feed, FeedStanding.unknown(feed));
  }

  private void report() {
    try {
      List<FeedReport> reports = new ArrayList<>();
      List<FeedStanding> standings = new ArrayList<>();
      Map<String, BudgetCount> charged = new HashMap<>();
      for (WatchedFeed watched : feeds) {
        FeedReport report = watched.health().report();
        reports.add(report);
        standings.add(watched.health().standing(report));
        charged.put(watched.feed().name(), watched.window().count());
      }
      for (RefusedFile file : refused) {
        FeedReport report = file.report(clock);
        reports.add(report);
        standings.add(before(file.feed()).stopped(report));
      }
      // First what stays here: a broker that hangs must not hide how the feeds stand.
      keep(standings, charged);
      reports.forEach(publisher::report);
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again; one lost report is no loss.
      LOG.error("A report of the feeds failed with {}", e.getClass().getName());
    }
  }

  private void keep(List<FeedStanding> standings, Map<String, BudgetCount> charged) {
    try (Connection store = edgeStore.getConnection()) {
      new FeedStandings(store).write(standings);
      new BudgetCounts(store).write(charged);
      for (CodeCounter codes : counters) {
        codes.write(store);
      }
    } catch (SQLException e) {
      LOG.warn(
          "The edge's own database does not take the feeds' progress (SQL state {}); the counts since"
              + " the first start lag until it does",
          e.getSQLState());
    }
  }

  @Override
  public void close() {
    watching.shutdownNow();
    feeds.forEach(watched -> watched.gate().stop());
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

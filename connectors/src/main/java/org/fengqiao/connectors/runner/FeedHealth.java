package org.fengqiao.connectors.runner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.connectors.control.FeedStanding;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** What a feed is doing, written by its thread and read by whoever reports. */
final class FeedHealth {

  private static final double MILLIS_PER_SECOND = 1000.0;

  private final Feed feed;
  private final Clock clock;
  private final AtomicLong captured;
  private final AtomicLong quarantined;
  private final LoadProgress load;
  private volatile FeedState state = FeedState.STARTING;
  private volatile @Nullable String problem;
  private volatile @Nullable Long lagMillis;
  private final Map<String, String> warnings = new ConcurrentSkipListMap<>();
  private long reportedCount;
  private Instant reportedAt;

  FeedHealth(Feed feed, Clock clock, FeedStanding before) {
    this.feed = feed;
    this.clock = clock;
    this.captured = new AtomicLong(before.captured());
    this.quarantined = new AtomicLong(before.quarantined());
    this.load = new LoadProgress(clock, feed.source().grade(), before.load());
    this.reportedCount = before.captured();
    this.reportedAt = clock.instant();
  }

  /** The feed runs and does this. */
  void does(FeedState now) {
    state = now;
    load.does(now);
    if (now != FeedState.WAITING && now != FeedState.STARTING) {
      problem = null;
    }
  }

  /** What held the feed is over. */
  void resumes() {
    does(FeedState.STARTING);
    problem = null;
  }

  /** The feed waits or stands, for this reason. */
  void meets(FeedState now, String why) {
    state = now;
    problem = why;
  }

  /** The feed goes on, but this should be known of the subject; null when all is well with it. */
  void warns(String subject, @Nullable String warning) {
    if (warning == null) {
      warnings.remove(subject);
    } else {
      warnings.put(subject, warning);
    }
  }

  /**
   * The broker has confirmed rows.
   *
   * @param rows how many
   * @param refused how many of them are in the quarantine
   * @param newestChange when the newest of them changed; null when unknown
   */
  void confirmed(int rows, long refused, @Nullable Instant newestChange) {
    captured.addAndGet(rows);
    quarantined.addAndGet(refused);
    load.confirmed(rows);
    lagMillis =
        newestChange == null
            ? null
            : Math.max(0, Duration.between(newestChange, clock.instant()).toMillis());
  }

  long captured() {
    return captured.get();
  }

  String feed() {
    return feed.name();
  }

  LoadProgress load() {
    return load;
  }

  FeedState state() {
    return state;
  }

  /** Why the feed waits or stands, and what else should be known; null when all is well. */
  @Nullable String problem() {
    List<String> told = new ArrayList<>();
    String why = problem;
    if (why != null) {
      told.add(why);
    }
    told.addAll(warnings.values());
    return told.isEmpty() ? null : String.join(" ", told);
  }

  /** The same as the report, with what stays at the edge. */
  FeedStanding standing(FeedReport report) {
    return FeedStanding.of(report, quarantined.get(), load.report());
  }

  /** A report about the time since the last one. */
  synchronized FeedReport report() {
    Instant now = clock.instant();
    long count = captured.get();
    long millis = Math.max(1, Duration.between(reportedAt, now).toMillis());
    double rate = (count - reportedCount) * MILLIS_PER_SECOND / millis;
    reportedCount = count;
    reportedAt = now;
    return FeedReport.newBuilder()
        .setFeed(feed.name())
        .setDepartment(feed.department())
        .setGrade(feed.source().grade())
        .setState(state)
        .setReportedAt(now)
        .setCaptured(count)
        .setRowsPerSecond(rate)
        .setLagMillis(lagMillis)
        .setMappingVersion(feed.version())
        .setProblem(problem())
        .build();
  }
}

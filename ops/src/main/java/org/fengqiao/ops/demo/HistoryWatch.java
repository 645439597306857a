package org.fengqiao.ops.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Shows how the hub takes the departments' records in, and says when it has them all. */
final class HistoryWatch {

  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Counting everything may take a tenth of the time, so that it never slows what it counts. */
  private static final int REST_PER_COUNT = 9;

  private final HubBooks books;
  private final Neighbours hubs;
  private final Screen screen;

  HistoryWatch(HubBooks books, Neighbours hubs, Screen screen) {
    this.books = books;
    this.hubs = hubs;
    this.screen = screen;
  }

  /**
   * Waits until the hub has what is true.
   *
   * @return whether it got there in time
   */
  boolean await(TruthBook truth, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Pace pace = new Pace(truth.rows());
    while (System.nanoTime() < deadline && hubs.alive()) {
      long rest = EVERY.toNanos();
      try {
        Map<String, FeedFigures> ledger = books.ledger();
        Map<String, Expected> expected = truth.expected();
        show(ledger, expected, pace);
        if (seen(ledger) >= truth.rows()) {
          long counting = System.nanoTime();
          if (complete(books.figures(), expected)) {
            screen.settle("已全部接收入库 / all taken in: " + pace.of(truth.rows()));
            return true;
          }
          rest = Math.max(rest, (System.nanoTime() - counting) * REST_PER_COUNT);
        }
      } catch (SQLException starting) {
        screen.progress("等待数据库 / waiting for the hub's tables", List.of());
      }
      TimeUnit.NANOSECONDS.sleep(rest);
    }
    screen.settle("未能等到全部接收入库 / not everything was taken in");
    return false;
  }

  static boolean complete(Map<String, FeedFigures> figures, Map<String, Expected> truth) {
    return truth.entrySet().stream()
        .allMatch(
            feed ->
                figures.getOrDefault(feed.getKey(), FeedFigures.NOTHING).equal(feed.getValue()));
  }

  private static long seen(Map<String, FeedFigures> figures) {
    return figures.values().stream().mapToLong(FeedFigures::seen).sum();
  }

  private void show(Map<String, FeedFigures> ledger, Map<String, Expected> truth, Pace pace) {
    List<String> feeds = new ArrayList<>();
    long taken = 0;
    for (var feed : truth.entrySet()) {
      FeedFigures is = ledger.getOrDefault(feed.getKey(), FeedFigures.NOTHING);
      long all = feed.getValue().rows();
      // A record that has changed since is in the ledger once for each version.
      long seen = Math.min(is.seen(), all);
      taken += seen;
      feeds.add(
          "   %-19s %s · 隔离 quarantined %,d · 排除 excluded %,d"
              .formatted(feed.getKey(), Pace.share(seen, all), is.quarantined(), is.excluded()));
    }
    screen.progress("已接收 taken in " + pace.of(taken), feeds);
  }
}

package org.fengqiao.ops.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Shows how the hub takes the departments' records in, and says when it has them all. */
final class HistoryWatch {

  private final HubBooks books;
  private final Neighbours hubs;
  private final Screen screen;
  private final Duration every;

  HistoryWatch(HubBooks books, Neighbours hubs, Screen screen, Duration every) {
    this.books = books;
    this.hubs = hubs;
    this.screen = screen;
    this.every = every;
  }

  /**
   * Waits until the hub has what is true.
   *
   * @return whether it got there in time
   */
  boolean await(TruthBook truth, Duration limit) throws InterruptedException {
    long start = System.nanoTime();
    long before = -1;
    while (System.nanoTime() - start < limit.toNanos() && hubs.alive()) {
      try {
        Map<String, FeedFigures> figures = books.figures();
        long seen = figures.values().stream().mapToLong(FeedFigures::seen).sum();
        if (seen != before) {
          show(figures, truth.expected(), seconds(start));
          before = seen;
        }
        if (complete(figures, truth.expected())) {
          return true;
        }
      } catch (SQLException starting) {
        screen.say("等待数据库 / waiting for the hub's tables (%s)", starting.getSQLState());
      }
      TimeUnit.NANOSECONDS.sleep(every.toNanos());
    }
    return false;
  }

  static boolean complete(Map<String, FeedFigures> figures, Map<String, Expected> truth) {
    return truth.entrySet().stream()
        .allMatch(
            feed ->
                figures.getOrDefault(feed.getKey(), FeedFigures.NOTHING).equal(feed.getValue()));
  }

  private void show(Map<String, FeedFigures> figures, Map<String, Expected> truth, double seconds) {
    truth.forEach(
        (feed, expected) -> {
          FeedFigures is = figures.getOrDefault(feed, FeedFigures.NOTHING);
          double rate = is.seen() / seconds;
          double left = rate > 0 ? (expected.rows() - is.seen()) / rate : 0;
          screen.say(
              "%-19s 采集 captured %,8d · 接收 accepted %,8d · 隔离 quarantined %,4d · 排除 excluded %,5d · 共 of %,8d · 入库 stored %,8d · %,6.0f/s%s",
              feed,
              is.captured(),
              is.accepted(),
              is.quarantined(),
              is.excluded(),
              expected.rows(),
              is.stored(),
              rate,
              left >= 1 ? " · 约剩 %,.0f 秒 left".formatted(left) : "");
        });
  }

  private static double seconds(long start) {
    return Math.max(0.5, (System.nanoTime() - start) / 1e9);
  }
}

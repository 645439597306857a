package org.fengqiao.connectors.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.cdc.Rereadings;
import org.fengqiao.connectors.control.FeedBoard;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.connectors.control.FeedOrders;
import org.fengqiao.connectors.control.FeedStatus;
import org.fengqiao.schemas.message.CaptureGrade;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Gives an order to a running edge, and waits a little for the edge to follow it. */
final class OrderDesk {

  private static final long SECONDS_TO_FOLLOW = 20;
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final CommandLine line;
  private final Connection store;

  OrderDesk(CommandLine line, Connection store) {
    this.line = line;
    this.store = store;
  }

  /** Pauses a feed; returns the exit code. */
  int pause(String feed, String by, String reason) throws SQLException {
    Optional<FeedStatus> known = known(feed);
    if (known.isEmpty()) {
      return 1;
    }
    FeedStatus.Pause pause = known.get().pause();
    if (pause != null) {
      say("pause.already", feed, pause.by(), SourceClock.written(pause.at()), pause.reason());
      return 0;
    }
    give(known.get(), Kind.PAUSE, by, reason);
    if (known.get().grade() == CaptureGrade.LOG) {
      say("pause.log");
    }
    say("pause.resume", feed);
    return 0;
  }

  /** Lets a paused feed go on; returns the exit code. */
  int resume(String feed, String by, String reason) throws SQLException {
    Optional<FeedStatus> known = known(feed);
    if (known.isEmpty()) {
      return 1;
    }
    if (known.get().pause() == null) {
      say("resume.already", feed);
      return 0;
    }
    give(known.get(), Kind.RESUME, by, reason);
    return 0;
  }

  /** Lets a feed read its source from the beginning again; returns the exit code. */
  int snapshot(String feed, @Nullable String from, @Nullable String to, String by, String reason)
      throws SQLException {
    Optional<FeedStatus> known = known(feed);
    if (known.isEmpty()) {
      return 1;
    }
    CaptureGrade grade = known.get().grade();
    if (grade == CaptureGrade.LOG) {
      Rereadings.order(store, feed, from, to, by, reason);
      say("snapshot.log", feed);
      return 0;
    }
    if (from != null || to != null) {
      line.getErr().println(Texts.of("snapshot.range", feed));
      line.getErr().flush();
      return 1;
    }
    if (grade != CaptureGrade.POLL && grade != CaptureGrade.PULL) {
      String way = "snapshot." + (grade == null ? "other" : grade.name());
      line.getErr().println(Texts.of(Texts.has(way) ? way : "snapshot.other", feed));
      line.getErr().flush();
      return 1;
    }
    give(known.get(), Kind.SNAPSHOT, by, reason);
    say("snapshot.reads");
    return 0;
  }

  private Optional<FeedStatus> known(String feed) throws SQLException {
    List<FeedStatus> feeds = new FeedBoard(store, Clock.systemUTC()).feeds();
    Optional<FeedStatus> known = feeds.stream().filter(one -> one.feed().equals(feed)).findFirst();
    if (known.isEmpty()) {
      String names = feeds.stream().map(FeedStatus::feed).collect(Collectors.joining(", "));
      line.getErr().println(Texts.of("refused.feed", feed, names.isEmpty() ? "-" : names));
      line.getErr().flush();
    }
    return known;
  }

  private void give(FeedStatus feed, Kind kind, String by, String reason) throws SQLException {
    FeedOrders orders = new FeedOrders(store);
    FeedOrder order = orders.give(feed.feed(), kind, by, reason);
    if (feed.isSilent()) {
      say("order.later", kind, feed.feed());
    } else if (isFollowed(orders, order)) {
      say("order.followed", kind, feed.feed());
    } else {
      say("order.waits", kind, feed.feed());
    }
  }

  private static boolean isFollowed(FeedOrders orders, FeedOrder order) throws SQLException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FOLLOW);
    try {
      while (System.nanoTime() < deadline) {
        FeedOrder now =
            (order.kind() == Kind.SNAPSHOT ? orders.snapshots() : orders.newest())
                .get(order.feed());
        if (now == null || now.number() != order.number() || now.takenAt() != null) {
          return true;
        }
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void say(String key, Object... arguments) {
    line.getOut().println(Texts.of(key, arguments));
    line.getOut().flush();
  }
}

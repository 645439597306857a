package org.fengqiao.connectors.runner;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.QuietHours;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * A feed and what may hold it.
 *
 * @param quiet when its source is not read
 * @param window what its error budget has been charged with
 * @param size asks the source how large the first load is; may take its time
 * @param minder minds a log that is not read; null where there is none
 */
record WatchedFeed(
    Feed feed,
    QuietHours quiet,
    FeedGate gate,
    FeedHealth health,
    ErrorWindow window,
    Supplier<OptionalLong> size,
    @Nullable LogMinder minder) {

  /** Charges the budget with confirmed rows; one that is overdrawn holds the feed at once. */
  void confirmed(FeedSink.Confirmed rows) {
    window.charge(rows.rows(), rows.refused());
    BudgetCount overdrawn = window.overdrawn();
    if (overdrawn != null) {
      gate.set(Hold.overdrawn(feed, overdrawn));
    }
  }

  /** Why the feed may not capture now; null when it may. */
  @Nullable Hold hold(@Nullable FeedOrder newest, Instant now) {
    if (newest != null && newest.kind() == Kind.PAUSE) {
      return Hold.paused(feed, newest);
    }
    // A log streams on: that costs the source little, and it would have to keep the log.
    if (feed.source() instanceof Source.Log && health.load().isOver()) {
      return null;
    }
    return quiet.until(now, SourceClock.ZONE).map(until -> Hold.quiet(feed, until)).orElse(null);
  }

  /** Asks beside the capture: a source that answers slowly must not delay it. */
  void measure() {
    if (minder != null) {
      minder.mind();
    }
    LoadProgress load = health.load();
    if (load.asksForSize()) {
      Thread.ofVirtual()
          .name("size-" + feed.name())
          .start(() -> size.get().ifPresent(load::expects));
    }
  }
}

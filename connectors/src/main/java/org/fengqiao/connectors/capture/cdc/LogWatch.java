package org.fengqiao.connectors.capture.cdc;

import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, while a log is followed, how much of it the source keeps for the feed. Warns in time, and
 * gives the log up before the source's disk fills: the register comes before the hub.
 */
final class LogWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

  /** What warnings about the log are about. */
  static final String SUBJECT = "log";

  private final FeedPlace place;
  private final LogBudget budget;
  private final LogReserve reserve;
  private final LogLoads loads;
  private final UnreadLog.Warnings warnings;
  private long before = Long.MAX_VALUE;
  private boolean warned;
  private boolean gaveUp;

  LogWatch(
      FeedPlace place,
      LogBudget budget,
      LogReserve reserve,
      LogLoads loads,
      UnreadLog.Warnings warnings) {
    this.place = place;
    this.budget = budget;
    this.reserve = reserve;
    this.loads = loads;
    this.warnings = warnings;
  }

  /** Whether the log was given up, so that the feed must be loaded anew. */
  boolean gaveUp() {
    return gaveUp;
  }

  /** Why the feed begins anew. */
  CaptureException givenUp() {
    return place.waits("C274", LogSize.text(budget.giveUp()), LogNames.of(place.feed()));
  }

  /** Asks the source once. A question that it refuses is told and stops nothing. */
  void look(JdbcSource source) {
    try {
      ask(source);
    } catch (CaptureException refused) {
      if (refused.remedy() == Remedy.HUMAN) {
        warn(refused.getMessage());
      }
    }
  }

  private void ask(JdbcSource source) throws CaptureException {
    LogReserve.Kept kept = gaveUp ? null : reserve.measure(source, budget);
    if (kept == null) {
      return;
    }
    // A feed that catches up frees the log sooner than a new load would.
    long bytes = kept.bytes();
    boolean grows = bytes >= before;
    before = bytes;
    if (reserve instanceof LogReserve.KeptForTheFeed log && grows && bytes > budget.giveUp()) {
      giveUp(log, source);
    } else {
      warn(kept.warning());
    }
  }

  private void giveUp(LogReserve.KeptForTheFeed log, JdbcSource source) throws CaptureException {
    // Written down first: after a kill in between, the missing slot must not look like a mishap.
    loads.giveUp();
    log.giveUp(source);
    gaveUp = true;
    String text = String.valueOf(givenUp().getMessage());
    LOG.warn("{}", text);
    warnings.warns(SUBJECT, text);
  }

  private void warn(@Nullable String warning) {
    if (warning != null) {
      if (!warned) {
        LOG.warn("{}", warning);
      }
      warned = true;
      warnings.warns(SUBJECT, warning);
    } else if (warned) {
      warned = false;
      warnings.warns(SUBJECT, null);
    }
  }
}

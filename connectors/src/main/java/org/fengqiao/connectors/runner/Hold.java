package org.fengqiao.connectors.runner;

import java.time.Instant;
import java.util.Map;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.feed.ErrorBudget;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;

/**
 * Why a feed captures nothing for now.
 *
 * @param state what it says that it does
 * @param problem code, reason and how it goes on, in both languages
 * @param manner what becomes of a capture that runs
 */
record Hold(FeedState state, String problem, Manner manner) {

  /** What becomes of a capture that runs. */
  enum Manner {
    /** It ends, and begins anew where its position stands. */
    ENDS,
    /** It waits between two batches of its first load, which would else begin from zero. */
    WAITS
  }

  private static final double WHOLE = 100;

  /** Somebody has paused the feed. Of a log the people must know that the source keeps it. */
  static Hold paused(Feed feed, FeedOrder order) {
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    return new Hold(
        FeedState.PAUSED,
        order.givenBy().equals(FeedOrder.BUDGET)
            ? place.says("C292", order.reason())
            : place.text(
                feed.source() instanceof Source.Log ? "C291" : "C290",
                order.givenBy(),
                SourceClock.written(order.givenAt()),
                order.reason(),
                feed.name()),
        Manner.ENDS);
  }

  /** More rows were refused than the feed's budget allows. */
  static Hold overdrawn(Feed feed, BudgetCount count) {
    return new Hold(
        FeedState.PAUSED,
        new FeedPlace(feed.name(), feed.source().connection()).says("C292", alarm(feed, count)),
        Manner.ENDS);
  }

  /** What the people are told of a budget that is overdrawn, in both languages. */
  static String alarm(Feed feed, BudgetCount count) {
    ErrorBudget budget = feed.limits().budget();
    Map.Entry<String, Long> most =
        count.refused().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return Problems.text(
        "C292",
        count.allRefused(),
        count.captured(),
        most.getKey() + " × " + most.getValue(),
        budget.rows() + ", " + budget.share() * WHOLE + " %",
        feed.name());
  }

  /** The capture ends for a moment and reads its source from the beginning. */
  static Hold rewinding(Feed feed) {
    return new Hold(
        FeedState.STARTING,
        new FeedPlace(feed.name(), feed.source().connection()).text("C294"),
        Manner.ENDS);
  }

  /** The source has its quiet hours. */
  static Hold quiet(Feed feed, Instant until) {
    return new Hold(
        FeedState.WAITING,
        new FeedPlace(feed.name(), feed.source().connection())
            .text("C293", SourceClock.written(until)),
        feed.source() instanceof Source.Log ? Manner.WAITS : Manner.ENDS);
  }
}

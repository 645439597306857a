package org.fengqiao.connectors.runner;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.feed.ErrorBudget;
import org.jspecify.annotations.Nullable;

/** Charges a feed's error budget with the rows that the broker has confirmed. */
final class ErrorWindow {

  private final ErrorBudget budget;
  private final Clock clock;
  private @Nullable BudgetCount count;

  /**
   * Goes on counting.
   *
   * @param before the window that was open when the edge ended; null when none was
   */
  ErrorWindow(ErrorBudget budget, Clock clock, @Nullable BudgetCount before) {
    this.budget = budget;
    this.clock = clock;
    this.count = before;
  }

  /**
   * The broker has confirmed rows.
   *
   * @param captured how many
   * @param refused how many of them are in the quarantine, by rule
   */
  synchronized void charge(int captured, Map<String, Long> refused) {
    BudgetCount before = open(clock.instant());
    Map<String, Long> all = new HashMap<>(before.refused());
    refused.forEach((rule, rows) -> all.merge(rule, rows, Long::sum));
    count = new BudgetCount(before.openedAt(), before.captured() + captured, all);
  }

  /** The window that this moment falls into. One that was overdrawn stays until it is forgiven. */
  private BudgetCount open(Instant now) {
    BudgetCount open = count;
    return open == null || !isExceeded(open) && !now.isBefore(open.openedAt().plus(budget.window()))
        ? BudgetCount.opened(now)
        : open;
  }

  /** What has been counted when that is more than the budget allows; null when it is not. */
  synchronized @Nullable BudgetCount overdrawn() {
    BudgetCount open = count;
    return open != null && isExceeded(open) ? open : null;
  }

  private boolean isExceeded(BudgetCount open) {
    return budget.isExceeded(open.allRefused(), open.captured());
  }

  /** Opens a new window, whatever was counted. */
  synchronized void forgive() {
    count = null;
  }

  /** What has been counted; a window that is not open counts nothing. */
  synchronized BudgetCount count() {
    BudgetCount open = count;
    return open == null ? BudgetCount.opened(clock.instant()) : open;
  }
}

package org.fengqiao.connectors.control;

import java.time.Instant;
import java.util.Map;

/**
 * What a feed's error budget has been charged with since its window was opened.
 *
 * @param openedAt when the window was opened
 * @param captured rows confirmed since
 * @param refused how many of them are in the quarantine, by the rule that they broke
 */
public record BudgetCount(Instant openedAt, long captured, Map<String, Long> refused) {

  /** Copies the map. */
  public BudgetCount {
    refused = Map.copyOf(refused);
  }

  /** A window that has just been opened. */
  public static BudgetCount opened(Instant at) {
    return new BudgetCount(at, 0, Map.of());
  }

  /** Rows in the quarantine, whatever rule they broke. */
  public long allRefused() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}

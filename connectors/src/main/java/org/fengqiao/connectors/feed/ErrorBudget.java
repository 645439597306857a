package org.fengqiao.connectors.feed;

import java.time.Duration;

/**
 * How many rows of a feed may be refused before it pauses itself. Both limits must be passed: the
 * count alone would stop a large table for a few bad rows in a thousand, the share alone a small
 * one for a single row.
 *
 * @param rows refused rows that are always allowed within a window, at least 0
 * @param share part of the captured rows that may be refused, from 0 to 1
 * @param window how long rows are counted together, from the first on
 */
public record ErrorBudget(int rows, double share, Duration window) {

  /** What holds when a feed file says nothing. */
  public static final ErrorBudget USUAL = new ErrorBudget(1000, 0.05, Duration.ofHours(1));

  /** Whether this many refused rows are too many of those captured. */
  public boolean isExceeded(long refused, long captured) {
    return refused > rows && refused > share * captured;
  }
}

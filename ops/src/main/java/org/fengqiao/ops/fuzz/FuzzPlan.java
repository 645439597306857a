package org.fengqiao.ops.fuzz;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a fuzz run does.
 *
 * @param rows about how many rows, files and tables together
 * @param rounds how often each trick is played with a whole file
 * @param seed decides every row and file
 * @param limit when the edge must be done
 * @param data folder of this run: databases, drop folders, logs; new or empty
 */
record FuzzPlan(long rows, int rounds, long seed, Duration limit, Path data) {

  private static final long ROWS_FOR_A_ROUND = 20_000;

  /** A plan for so many rows, with a round of tricks for each 20,000. */
  static FuzzPlan of(long rows, long seed, Duration limit, Path data) {
    return new FuzzPlan(rows, (int) Math.max(1, rows / ROWS_FOR_A_ROUND), seed, limit, data);
  }
}

package org.fengqiao.ops.drill;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a drill does.
 *
 * @param scenario when processes are killed
 * @param kills how many times
 * @param seed decides the load, the victims and the pauses
 * @param limit no kill after this time; the checks still follow
 * @param positionPolicy HOLD_BACK, or EAGER to see the drill fail
 * @param data folder of this run: databases, journals, logs; new or empty
 */
record DrillPlan(
    Scenario scenario, int kills, long seed, Duration limit, String positionPolicy, Path data) {

  /** When processes are killed. */
  enum Scenario {
    /** Any of the three processes at any instant, under a load of everything. */
    RANDOM,
    /** The edge, each time in the middle of one bulk load whose rows share log positions. */
    BULK
  }
}

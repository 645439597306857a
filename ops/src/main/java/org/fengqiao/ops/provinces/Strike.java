package org.fengqiao.ops.provinces;

import java.time.Duration;
import java.util.Random;

/**
 * One fault of the schedule.
 *
 * @param kind what happens
 * @param target which province or line, counted from 0 in any larger number
 * @param pause before it, after the one before
 * @param lasts until a line is whole again
 */
record Strike(Kind kind, int target, Duration pause, Duration lasts) {

  private static final int[] WEIGHTS = {4, 3, 2, 1};
  private static final int ALL = 10;
  private static final int PAUSE_MILLIS = 6_000;
  private static final int SHORT_MILLIS = 8_000;
  private static final int LONG_MILLIS = 90_000;
  private static final int ONE_OF = 6;

  /** What happens. */
  enum Kind {
    /** A line is cut. */
    CUT,
    /** A hub is killed with its broker. */
    KILL,
    /** A line becomes slow. */
    SLOW,
    /** The database server of all provinces is killed. */
    STORE
  }

  /** The next of a seed's faults. */
  static Strike next(Random random) {
    Kind kind = kind(random.nextInt(ALL));
    int target = random.nextInt(1 << 16);
    Duration pause = Duration.ofMillis(1_000 + random.nextInt(PAUSE_MILLIS));
    int most = random.nextInt(ONE_OF) == 0 ? LONG_MILLIS : SHORT_MILLIS;
    return new Strike(kind, target, pause, Duration.ofMillis(2_000 + random.nextInt(most)));
  }

  private static Kind kind(int dice) {
    int left = dice;
    for (Kind kind : Kind.values()) {
      left -= WEIGHTS[kind.ordinal()];
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such dice: " + dice);
  }
}

package org.fengqiao.routes.linkage.evidence;

/**
 * A level together with how frequent the value is on which two records agree, in one long: the
 * innermost loop of linkage makes no objects.
 */
public final class Agreement {

  private static final int LEVEL_BITS = 4;
  private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

  private Agreement() {}

  /** Agreement at a level whose value's frequency does not matter. */
  public static long at(int level) {
    return level;
  }

  /**
   * Agreement on a value.
   *
   * @param count records that carry the value, 0 when it is not frequent
   */
  public static long at(int level, int count) {
    return (long) count << LEVEL_BITS | level;
  }

  /** The level. */
  public static int level(long agreement) {
    return (int) agreement & LEVEL_MASK;
  }

  /** In how many records the value stands; 0 when it is not known to be frequent. */
  public static int count(long agreement) {
    return (int) (agreement >>> LEVEL_BITS);
  }
}

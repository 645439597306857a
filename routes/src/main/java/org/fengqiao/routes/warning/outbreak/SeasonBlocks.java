package org.fengqiao.routes.warning.outbreak;

import java.util.Arrays;

/** Which of the past weeks a week is compared with, and in which part of the year they lie. */
final class SeasonBlocks {

  /** A week before all reference years. */
  static final int UNUSED = -1;

  private static final int WEEKS_A_YEAR = 52;

  private SeasonBlocks() {}

  /**
   * The part of the year of each week up to the last: 0 for the weeks around the same week of
   * earlier years, 1, 2 … for the parts between them; {@link #UNUSED} for weeks before the earliest
   * of these years.
   *
   * @param years how many years back
   * @param halfWindow weeks on either side of the same week
   * @param parts of the year, 1 or more; with 1 the weeks between are unused
   */
  static int[] upTo(int last, int years, int halfWindow, int parts) {
    int[] blocks = new int[last + 1];
    Arrays.fill(blocks, UNUSED);
    Arrays.fill(blocks, last - halfWindow, last + 1, 0);
    for (int year = 1; year <= years; year++) {
      int same = last - year * WEEKS_A_YEAR;
      Arrays.fill(blocks, same - halfWindow, same + halfWindow + 1, 0);
      int next = same + halfWindow + 1;
      int between = WEEKS_A_YEAR - 2 * halfWindow - 1;
      for (int part = 1; part < parts; part++) {
        // What is left over makes the first parts a week longer.
        int length = between / (parts - 1) + (part <= between % (parts - 1) ? 1 : 0);
        Arrays.fill(blocks, next, next + length, part);
        next += length;
      }
    }
    return blocks;
  }

  /** How many weeks must lie before the last. */
  static int weeksBefore(int years, int halfWindow) {
    return years * WEEKS_A_YEAR + halfWindow;
  }
}

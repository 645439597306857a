package org.fengqiao.routes.linkage.review;

import java.util.List;

/**
 * The bands of weight of which each gives its share of pairs to the lot, so that pairs that seem
 * sure are looked at too: narrow where the threshold could stand, wide where it will not.
 */
final class Strata {

  private static final List<Double> ABOVE_JOIN =
      List.of(-7.0, -5.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0);

  private Strata() {}

  /**
   * Least weights of the bands, ascending; the first one holds all that is less than the second.
   *
   * @param join threshold that they lie around, in bits
   */
  static List<Double> around(double join) {
    return ABOVE_JOIN.stream().map(distance -> join + distance).toList();
  }

  /**
   * The share of a band's pairs that the lot draws: all, a half, a quarter and so on. It falls in
   * steps, so that who was drawn stays drawn while the hub grows.
   *
   * @param pairs in the band
   * @param sample about so many are wanted, or up to twice as many
   */
  static double rate(long pairs, int sample) {
    double rate = 1;
    while (pairs * rate > 2.0 * sample) {
      rate /= 2;
    }
    return rate;
  }
}

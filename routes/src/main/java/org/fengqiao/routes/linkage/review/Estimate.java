package org.fengqiao.routes.linkage.review;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A share that labels let us estimate, and between which bounds it lies with 95 %.
 *
 * @param value 0 to 1
 * @param low lower bound, 0 to 1
 * @param high upper bound, 0 to 1
 * @param labels from how many
 */
public record Estimate(double value, double low, double high, int labels) {

  private static final double TAIL = 0.025;

  /**
   * The bounds by Clopper and Pearson. Labels of unequal weight tell less than as many of equal
   * weight: they count as the effective number of labels does (Korn and Graubard 1998).
   *
   * @param hits sum of the weights of those that count
   * @param sum of all weights, above 0
   * @param squares sum of the squares of all weights
   */
  static Estimate of(double hits, double sum, double squares, int labels) {
    double value = Math.min(1, hits / sum);
    double effective = sum * sum / squares;
    double counted = value * effective;
    double missed = effective - counted;
    return new Estimate(value, low(counted, missed), 1 - low(missed, counted), labels);
  }

  private static double low(double counted, double missed) {
    return counted <= 0
        ? 0
        : BetaDistribution.of(counted, missed + 1).inverseCumulativeProbability(TAIL);
  }
}

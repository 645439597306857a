package org.fengqiao.routes.trend.regression;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.special.Beta;

/** Quantiles of counts whose variance is a multiple of their mean. */
public final class CountQuantile {

  // Keeps a sum of rounding errors from reaching the next whole number, as R does.
  private static final double FUZZ = 64 * Math.ulp(1.0);

  private CountQuantile() {}

  /**
   * The smallest count that is not exceeded with a probability.
   *
   * @param mean above 0
   * @param dispersion variance divided by mean, 1 or more
   * @param probability above 0 and below 1
   */
  public static double of(double mean, double dispersion, double probability) {
    return dispersion > 1
        ? negativeBinomial(mean / (dispersion - 1), 1 / dispersion, probability * (1 - FUZZ))
        : PoissonDistribution.of(mean).inverseCumulativeProbability(probability);
  }

  /** By bisection: the size is no whole number, which libraries' Pascal distributions ask for. */
  private static double negativeBinomial(double size, double success, double probability) {
    long low = -1;
    long high = 1;
    while (Beta.regularizedBeta(success, size, high + 1.0) < probability) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (Beta.regularizedBeta(success, size, middle + 1.0) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}

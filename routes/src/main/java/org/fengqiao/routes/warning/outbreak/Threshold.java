package org.fengqiao.routes.warning.outbreak;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.fengqiao.routes.trend.regression.CountQuantile;

/** How far above the expected count a count may be. */
public enum Threshold {
  /** A quantile of the negative binomial distribution about the expected count. */
  NEGATIVE_BINOMIAL {
    @Override
    double above(double expected, double standardError, double dispersion, double alpha) {
      return CountQuantile.of(expected, dispersion, 1 - alpha);
    }
  },
  /** A normal quantile after the power 2/3, which makes counts even; the first Farrington's. */
  TWO_THIRDS_POWER {
    @Override
    double above(double expected, double standardError, double dispersion, double alpha) {
      // On the scale of counts the standard error is the logarithm's times the count.
      double spread = dispersion + standardError * standardError * expected;
      double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(expected) * spread);
      double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
      return Math.pow(Math.cbrt(expected * expected) + quantile * deviation, 1.5);
    }
  };

  abstract double above(double expected, double standardError, double dispersion, double alpha);
}

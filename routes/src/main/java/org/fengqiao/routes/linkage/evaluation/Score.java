package org.fengqiao.routes.linkage.evaluation;

/**
 * How right and how complete a linkage is.
 *
 * @param precision share of what was found that is true, 0 to 1
 * @param recall share of what is true that was found, 0 to 1
 */
public record Score(double precision, double recall) {

  /** The harmonic mean of both; 0 when both are 0. */
  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}

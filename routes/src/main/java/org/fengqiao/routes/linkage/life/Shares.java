package org.fengqiao.routes.linkage.life;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Two ways in which the same things are shared out, held against each other. */
final class Shares {

  /** What nothing of is there is taken for so little, so that one that comes is no infinity. */
  private static final double LEAST = 1e-3;

  private static final double RARE = 0.05;

  private Shares() {}

  /**
   * The population stability index: 0 when both are shared out alike, or one of them is nothing;
   * below 0.1 nobody cares, from 0.25 on something has changed.
   *
   * @param now counts, of whatever sum
   * @param expected counts or probabilities, of whatever sum, as many
   */
  static double instability(List<Double> now, List<Double> expected) {
    if (sum(now) == 0 || sum(expected) == 0) {
      return 0;
    }
    double[] one = shares(now);
    double[] other = shares(expected);
    return IntStream.range(0, one.length)
        .mapToDouble(at -> (one[at] - other[at]) * Math.log(one[at] / other[at]))
        .sum();
  }

  private static double[] shares(List<Double> counts) {
    double sum = sum(counts);
    double[] shares = counts.stream().mapToDouble(each -> Math.max(LEAST, each / sum)).toArray();
    double all = DoubleStream.of(shares).sum();
    return DoubleStream.of(shares).map(each -> each / all).toArray();
  }

  private static double sum(List<Double> counts) {
    return counts.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * The same without what is rare in both, for how a handful is shared out changes by chance.
   *
   * @param now counts, of whatever sum
   * @param expected counts or probabilities, of whatever sum, as many
   */
  static double instabilityOfMost(List<Double> now, List<Double> expected) {
    double few = RARE * sum(now);
    double unlikely = RARE * sum(expected);
    int[] common =
        IntStream.range(0, now.size())
            .filter(at -> now.get(at) > few || expected.get(at) > unlikely)
            .toArray();
    return instability(at(now, common), at(expected, common));
  }

  private static List<Double> at(List<Double> counts, int[] places) {
    return IntStream.of(places).mapToObj(counts::get).toList();
  }

  /** The share of something; 0 of nothing. */
  static double of(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}

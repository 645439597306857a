package org.fengqiao.routes.warning.outbreak;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.outbreak.Judgement.TooShort;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * The Early Aberration Reporting System (Hutwagner and others 2003; Fricker, Hegler and Dunfee
 * 2008) over the seven weeks before: it needs no years of past.
 */
public enum Ears implements Method {
  /** Compares with the seven weeks before. */
  C1(0, 0.001),
  /** Leaves the two weeks before out, so that a slow start does not hide itself. */
  C2(2, 0.001),
  /** Adds up what C2 said of this week and of the two before. */
  C3(2, 0.025);

  private static final int BASELINE = 7;
  private static final int ADDED_UP = 2;

  // Seven equal weeks would otherwise make every change an alarm.
  private static final double SMALLEST_DEVIATION = 0.5;

  private final int gap;
  private final double quantile;

  Ears(int gap, double alpha) {
    this.gap = gap;
    this.quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
  }

  @Override
  public Judgement judge(List<Integer> counts) {
    int week = counts.size() - 1;
    int before = this == C3 ? ADDED_UP : 0;
    if (week < BASELINE + gap + before) {
      return new TooShort();
    }
    Baseline baseline = baseline(counts, week);
    double threshold = baseline.mean + baseline.deviation * quantile;
    if (this == C3) {
      double carried = 0;
      for (int lag = 1; lag <= ADDED_UP; lag++) {
        carried += Math.max(0, baseline(counts, week - lag).score(counts.get(week - lag)) - 1);
      }
      threshold = Math.max(0, counts.get(week) + baseline.deviation * (quantile - carried));
    }
    return new Judged(baseline.mean, threshold, counts.get(week) > threshold);
  }

  private Baseline baseline(List<Integer> counts, int week) {
    double[] past =
        counts.subList(week - gap - BASELINE, week - gap).stream()
            .mapToDouble(Integer::doubleValue)
            .toArray();
    return new Baseline(
        new Mean().evaluate(past),
        Math.max(SMALLEST_DEVIATION, new StandardDeviation().evaluate(past)));
  }

  private record Baseline(double mean, double deviation) {

    double score(int count) {
      return (count - mean) / deviation;
    }
  }
}

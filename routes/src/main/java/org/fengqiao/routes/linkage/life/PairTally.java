package org.fengqiao.routes.linkage.life;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Patterns;

/** How pairs of records compare and what they weigh, summed up. */
final class PairTally {

  /** Weights from the candidates' least on, four bits to a step. */
  private static final int STEPS = 12;

  private static final int BITS_OF_A_STEP = 4;

  private final Thresholds thresholds;
  private final double[][] levels;
  private final double[] weights = new double[STEPS];
  private long candidates;
  private long grey;

  PairTally(int comparisons, Thresholds thresholds) {
    this.thresholds = thresholds;
    this.levels = new double[comparisons][Comparison.MOST_LEVELS];
  }

  /** Counts a pair; for one dispute as far as its weight makes that likely. */
  void add(long pattern, double bits) {
    double share = 1 / (1 + Math.pow(2, -bits));
    for (int i = 0; i < levels.length; i++) {
      levels[i][Patterns.level(pattern, i)] += share;
    }
    if (bits >= thresholds.candidate()) {
      candidates++;
      weights[Math.clamp((int) (bits - thresholds.candidate()) / BITS_OF_A_STEP, 0, STEPS - 1)]++;
      grey += bits < thresholds.join() ? 1 : 0;
    }
  }

  /** Adds what another one has counted. */
  void add(PairTally other) {
    candidates += other.candidates;
    grey += other.grey;
    for (int i = 0; i < levels.length; i++) {
      for (int level = 0; level < levels[i].length; level++) {
        levels[i][level] += other.levels[i][level];
      }
    }
    for (int step = 0; step < STEPS; step++) {
      weights[step] += other.weights[step];
    }
  }

  /**
   * Pairs of one dispute at each level of a comparison, from {@link Comparison#DIFFERS} on.
   *
   * @param count of the comparison's levels
   */
  List<Double> levels(int comparison, int count) {
    List<Double> pairs = new ArrayList<>();
    for (int level = Comparison.DIFFERS; level < count; level++) {
      pairs.add(levels[comparison][level]);
    }
    return pairs;
  }

  /** Candidate pairs by their weight, in steps. */
  List<Double> weights() {
    return DoubleStream.of(weights).boxed().toList();
  }

  /** Pairs that are heavy enough to be links, and could be reviewed. */
  long candidates() {
    return candidates;
  }

  /** Those of them too light to hold a dispute together. */
  double greyShare() {
    return Shares.of(grey, candidates);
  }
}

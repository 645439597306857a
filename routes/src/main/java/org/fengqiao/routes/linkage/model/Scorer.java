package org.fengqiao.routes.linkage.model;

import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Agreement;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/**
 * Weighs pairs of records: the prior plus the bits of each comparison's level (Fellegi and Sunter
 * 1969). Immutable; any number of threads may use it.
 */
public final class Scorer {

  /** What a pair counts at most in a group, either way. */
  private static final double MOST_BITS = 20;

  /** More than adding in another order ever changes. */
  private static final double ROUNDING = 1e-6;

  private final List<Comparison> comparisons;
  private final List<LevelWeights> weights;
  private final double prior;
  private final Frequencies frequencies;
  private final Comparison[] compared;
  private final double[][][] bits;
  private final double[][] mostFrom;
  private final Patterns patterns;

  /**
   * Creates the scorer.
   *
   * @param comparisons what is compared
   * @param weights for each comparison, in the same order
   * @param prior bits before anything is compared: log2 of the odds that two records of the store
   *     are of one dispute
   * @param frequencies which values are frequent
   */
  public Scorer(
      List<Comparison> comparisons,
      List<LevelWeights> weights,
      double prior,
      Frequencies frequencies) {
    this.comparisons = List.copyOf(comparisons);
    this.weights = List.copyOf(weights);
    this.prior = prior;
    this.frequencies = frequencies;
    this.compared = comparisons.toArray(Comparison[]::new);
    this.patterns = new Patterns(comparisons, frequencies);
    this.bits = new double[compared.length][Comparison.MOST_NEARNESS + 1][];
    for (int i = 0; i < compared.length; i++) {
      for (int nearness = 0; nearness < bits[i].length; nearness++) {
        bits[i][nearness] = bits(i, nearness);
      }
    }
    this.mostFrom = new double[compared.length + 1][Comparison.MOST_NEARNESS + 1];
    for (int i = compared.length - 1; i >= 0; i--) {
      for (int nearness = 0; nearness < bits[i].length; nearness++) {
        mostFrom[i][nearness] = mostFrom(i, nearness);
      }
    }
  }

  private double[] bits(int comparison, int nearness) {
    return IntStream.range(0, comparisons.get(comparison).levels().size())
        .mapToDouble(level -> weights.get(comparison).bits(level, nearness, 0))
        .toArray();
  }

  /** The most that a comparison and those after it can add; a frequent value only adds less. */
  private double mostFrom(int comparison, int nearness) {
    double most = Double.NEGATIVE_INFINITY;
    for (int level = 0; level < bits[comparison][nearness].length; level++) {
      int near = Math.max(nearness, compared[comparison].nearness(level));
      most = Math.max(most, bits[comparison][nearness][level] + mostFrom[comparison + 1][near]);
    }
    return most;
  }

  /** What is compared. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Bits in favour of one dispute. */
  public double bits(Evidence one, Evidence other) {
    return bits(one, other, Double.NEGATIVE_INFINITY);
  }

  /**
   * Bits in favour of one dispute, or negative infinity as soon as it is plain that they are fewer
   * than some.
   */
  public double bits(Evidence one, Evidence other, double least) {
    double sum = prior;
    int nearness = 0;
    for (int i = 0; i < compared.length; i++) {
      if (sum + mostFrom[i][nearness] < least - ROUNDING) {
        return Double.NEGATIVE_INFINITY;
      }
      long agreement = compared[i].compare(one, other, frequencies);
      sum += bits(i, nearness, agreement);
      nearness = Math.max(nearness, compared[i].nearness(Agreement.level(agreement)));
    }
    return sum;
  }

  /** Bits as groups count them: one pair alone must not outvote all others. */
  public double weight(Evidence one, Evidence other) {
    return Math.clamp(bits(one, other, -MOST_BITS), -MOST_BITS, MOST_BITS);
  }

  private double bits(int comparison, int nearness, long agreement) {
    int level = Agreement.level(agreement);
    int count = Agreement.count(agreement);
    return count == 0
        ? bits[comparison][nearness][level]
        : weights.get(comparison).bits(level, nearness, (double) count / frequencies.records());
  }

  /** The levels of a pair, see {@link Patterns}. */
  public long pattern(Evidence one, Evidence other) {
    return patterns.of(one, other);
  }
}

package org.fengqiao.routes.linkage.model;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
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

  private final List<Comparison> comparisons;
  private final List<LevelWeights> weights;
  private final double prior;
  private final Frequencies frequencies;
  private final Comparison[] compared;
  private final double[][][] bits;
  private final Long2DoubleOpenHashMap[][] bitsOfFrequent;
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
    this.bitsOfFrequent = new Long2DoubleOpenHashMap[compared.length][Comparison.MOST_NEARNESS + 1];
    for (int i = 0; i < compared.length; i++) {
      for (int nearness = 0; nearness < bits[i].length; nearness++) {
        bits[i][nearness] = bits(i, nearness);
        bitsOfFrequent[i][nearness] = bitsOfFrequent(i, nearness);
      }
    }
  }

  private double[] bits(int comparison, int nearness) {
    return IntStream.range(0, comparisons.get(comparison).levels().size())
        .mapToDouble(level -> weights.get(comparison).bits(level, nearness, 0))
        .toArray();
  }

  private Long2DoubleOpenHashMap bitsOfFrequent(int comparison, int nearness) {
    Long2DoubleOpenHashMap known = new Long2DoubleOpenHashMap();
    for (int level = 0; level < comparisons.get(comparison).levels().size(); level++) {
      for (int count : frequencies.distinctCounts()) {
        double share = (double) count / frequencies.records();
        known.put(Agreement.at(level, count), weights.get(comparison).bits(level, nearness, share));
      }
    }
    return known;
  }

  /** What is compared. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Bits in favour of one dispute. */
  public double bits(Evidence one, Evidence other) {
    double sum = prior;
    int nearness = 0;
    for (int i = 0; i < compared.length; i++) {
      long agreement = compared[i].compare(one, other, frequencies);
      sum += bits(i, nearness, agreement);
      nearness = Math.max(nearness, compared[i].nearness(Agreement.level(agreement)));
    }
    return sum;
  }

  /** Bits as groups count them: one pair alone must not outvote all others. */
  public double weight(Evidence one, Evidence other) {
    return Math.clamp(bits(one, other), -MOST_BITS, MOST_BITS);
  }

  private double bits(int comparison, int nearness, long agreement) {
    return Agreement.count(agreement) == 0
        ? bits[comparison][nearness][Agreement.level(agreement)]
        : bitsOfFrequent[comparison][nearness].get(agreement);
  }

  /** The levels of a pair, see {@link Patterns}. */
  public long pattern(Evidence one, Evidence other) {
    return patterns.of(one, other);
  }
}

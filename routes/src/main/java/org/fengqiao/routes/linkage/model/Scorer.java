package org.fengqiao.routes.linkage.model;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Agreement;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;

/**
 * Weighs pairs of records: the prior plus the bits of each comparison's level (Fellegi and Sunter
 * 1969). Immutable; any number of threads may use it.
 */
public final class Scorer {

  private final List<Comparison> comparisons;
  private final List<LevelWeights> weights;
  private final double prior;
  private final Frequencies frequencies;
  private final Comparison[] compared;
  private final double[][] bits;
  private final Long2DoubleOpenHashMap[] bitsOfFrequent;
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
    this.bits = new double[compared.length][];
    this.bitsOfFrequent = new Long2DoubleOpenHashMap[compared.length];
    for (int i = 0; i < compared.length; i++) {
      bits[i] = new double[comparisons.get(i).levels().size()];
      bitsOfFrequent[i] = new Long2DoubleOpenHashMap();
      for (int level = 0; level < bits[i].length; level++) {
        bits[i][level] = weights.get(i).bits(level);
        for (int count : frequencies.distinctCounts()) {
          bitsOfFrequent[i].put(Agreement.at(level, count), bitsOfFrequent(i, level, count));
        }
      }
    }
  }

  /** What is compared. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Bits in favour of one dispute. */
  public double bits(Evidence one, Evidence other) {
    double sum = prior;
    for (int i = 0; i < compared.length; i++) {
      sum += bits(i, compared[i].compare(one, other, frequencies));
    }
    return sum;
  }

  /** Bits as groups count them: one pair alone must not outvote all others. */
  public double weight(Evidence one, Evidence other) {
    return Math.clamp(bits(one, other), -LevelWeights.MOST_BITS, LevelWeights.MOST_BITS);
  }

  private double bits(int comparison, long agreement) {
    return Agreement.count(agreement) == 0
        ? bits[comparison][Agreement.level(agreement)]
        : bitsOfFrequent[comparison].get(agreement);
  }

  private double bitsOfFrequent(int comparison, int level, int count) {
    return weights.get(comparison).bits(level, (double) count / frequencies.records());
  }

  /** The levels of a pair, see {@link Patterns}. */
  public long pattern(Evidence one, Evidence other) {
    return patterns.of(one, other);
  }
}

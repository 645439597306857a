package org.fengqiao.routes.linkage.training;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.Patterns;

/**
 * Learns once more, by expectation and maximisation over all pairs that share a number, a name or a
 * telephone. What random pairs cannot tell is counted here: how rare among strangers a rare
 * agreement is, and how those compare who are near to each other and not of one dispute. Twins,
 * spouses and namesakes live in one county, and it says little that they do.
 */
final class Refinement {

  private static final int ROUNDS = 40;
  private static final double SMOOTHING = 0.5;

  /**
   * A level that a smaller share of strangers shows is counted among all pairs instead. Of random
   * pairs of a small store some are of one dispute; those are not strangers.
   */
  private static final double RARE = 5e-5;

  /** So many pairs count as much as what is known of strangers. */
  private static final double PAIRS_OF_STRANGERS = 30;

  private final List<Comparison> comparisons;
  private final List<LevelWeights> begin;
  private final double pairs;

  /**
   * Prepares.
   *
   * @param begin what is known of strangers, and of records of one dispute about
   * @param pairs how many pairs all records make
   */
  Refinement(List<Comparison> comparisons, List<LevelWeights> begin, double pairs) {
    this.comparisons = comparisons;
    this.begin = begin;
    this.pairs = pairs;
  }

  /**
   * What was learnt.
   *
   * @param prior log2 of the odds that two records are of one dispute
   * @param related how many pairs of one dispute there are at each level of each comparison, about
   */
  record Learnt(List<LevelWeights> weights, double prior, List<List<Double>> related) {}

  /**
   * Learns.
   *
   * @param patterns how many pairs stand at which levels
   * @param prior what is assumed first
   */
  Learnt learn(Long2DoubleMap patterns, double prior) {
    Learnt learnt = new Learnt(begin, prior, List.of());
    for (int round = 0; round < ROUNDS; round++) {
      learnt = once(patterns, learnt);
    }
    return learnt;
  }

  private Learnt once(Long2DoubleMap patterns, Learnt known) {
    double related = 0;
    double[][] ours = new double[comparisons.size()][Comparison.MOST_LEVELS];
    double[][][] theirs =
        new double[comparisons.size()][Comparison.MOST_NEARNESS + 1][Comparison.MOST_LEVELS];
    for (Long2DoubleMap.Entry each : patterns.long2DoubleEntrySet()) {
      long pattern = each.getLongKey();
      double share = 1 / (1 + Math.pow(2, -bits(pattern, known)));
      related += share * each.getDoubleValue();
      int nearness = 0;
      for (int i = 0; i < ours.length; i++) {
        int level = Patterns.level(pattern, i);
        ours[i][level] += share * each.getDoubleValue();
        theirs[i][nearness][level] += (1 - share) * each.getDoubleValue();
        nearness = Math.max(nearness, comparisons.get(i).nearness(level));
      }
    }
    List<LevelWeights> weights = new ArrayList<>();
    boolean matters = false;
    for (int i = 0; i < ours.length; i++) {
      weights.add(weights(i, ours[i], theirs[i], matters));
      matters |= tellsNearness(comparisons.get(i));
    }
    return new Learnt(weights, Math.log(related / (pairs - related)) / Math.log(2), perLevel(ours));
  }

  private List<List<Double>> perLevel(double[][] counts) {
    return IntStream.range(0, counts.length)
        .mapToObj(i -> DoubleStream.of(counts[i]).limit(begin.get(i).m().size()).boxed().toList())
        .toList();
  }

  private double bits(long pattern, Learnt known) {
    double sum = known.prior;
    int nearness = 0;
    for (int i = 0; i < comparisons.size(); i++) {
      int level = Patterns.level(pattern, i);
      sum += known.weights.get(i).bits(level, nearness, 0);
      nearness = Math.max(nearness, comparisons.get(i).nearness(level));
    }
    return sum;
  }

  private static boolean tellsNearness(Comparison comparison) {
    for (int level = 0; level < comparison.levels().size(); level++) {
      if (comparison.nearness(level) > 0) {
        return true;
      }
    }
    return false;
  }

  private LevelWeights weights(int comparison, double[] ours, double[][] theirs, boolean matters) {
    LevelWeights before = begin.get(comparison);
    List<Double> u = before.u();
    if (!matters) {
      List<Double> counted = new ArrayList<>(u);
      for (int level = 1; level < counted.size(); level++) {
        if (u.get(level) - ours[level] / pairs < RARE) {
          counted.set(level, (theirs[0][level] + SMOOTHING) / pairs);
        }
      }
      return new LevelWeights(
          before.comparison(), probabilities(ours, counted, SMOOTHING * u.size()), counted);
    }
    List<List<Double>> near = new ArrayList<>();
    for (int nearness = 1; nearness < theirs.length; nearness++) {
      near.add(probabilities(theirs[nearness], u, PAIRS_OF_STRANGERS));
    }
    return new LevelWeights(
        before.comparison(), probabilities(ours, u, SMOOTHING * u.size()), u, near);
  }

  private static List<Double> probabilities(double[] counts, List<Double> others, double weight) {
    double sum = weight;
    for (int level = 1; level < others.size(); level++) {
      sum += counts[level];
    }
    List<Double> probabilities = new ArrayList<>(List.of(0.0));
    for (int level = 1; level < others.size(); level++) {
      probabilities.add((counts[level] + weight * others.get(level)) / sum);
    }
    return probabilities;
  }
}

package org.fengqiao.routes.linkage.training;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.model.Patterns;

/**
 * Learns what agreement weighs, from records nobody has labelled. How often strangers agree (u) is
 * counted on random pairs. How often records of one dispute agree (m) is estimated by expectation
 * and maximisation on pairs that share a value, one block of a key after another: in the block of a
 * key only what the key does not look at is compared, for there strangers agree on the key too. All
 * blocks share m; each has its own share of pairs of one dispute. Same records, same result.
 */
final class Estimation {

  private static final long SEED = 20_260_823;
  private static final int RANDOM_PAIRS = 1_000_000;
  private static final int ROUNDS = 100;
  private static final double SMOOTHING = 0.5;

  /** What no pair of a million random ones shows is much rarer than one in a million. */
  private static final double STRANGERS_SMOOTHING = 0.05;

  private static final double FIRST_SHARE = 0.1;
  private static final double LEAST_SHARE = 1e-6;
  private static final double MOST_SHARE = 0.999;

  private final List<Comparison> comparisons;

  /** Learns for these comparisons. */
  Estimation(List<Comparison> comparisons) {
    this.comparisons = List.copyOf(comparisons);
  }

  /**
   * How often strangers stand at each level.
   *
   * @param records at least two
   */
  List<List<Double>> strangers(List<Evidence> records, Patterns patterns) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] counts = counts();
    for (int pair = 0; pair < RANDOM_PAIRS; pair++) {
      int one = random.nextInt(records.size());
      int other = random.nextInt(records.size());
      if (one != other) {
        long pattern = patterns.of(records.get(one), records.get(other));
        for (int i = 0; i < counts.length; i++) {
          counts[i][Patterns.level(pattern, i)]++;
        }
      }
    }
    return probabilities(counts, STRANGERS_SMOOTHING);
  }

  /**
   * How often records of one dispute stand at each level.
   *
   * @param blocks for each key, how many pairs that share its value stand at which levels; silent
   *     where the key looks
   * @param teachers how many blocks, from the first, teach all that they show; the others teach the
   *     rest only
   * @param u how often strangers do
   */
  List<List<Double>> related(List<Long2IntOpenHashMap> blocks, int teachers, List<List<Double>> u) {
    int first = Math.min(teachers, blocks.size());
    boolean[] seen = seen(blocks.subList(0, first));
    List<List<Double>> m = related(blocks.subList(0, first), first(), seen, u);
    boolean[] rest = new boolean[seen.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = !seen[i];
    }
    return first == blocks.size() ? m : related(blocks.subList(first, blocks.size()), m, rest, u);
  }

  /** Which comparisons say anything in some block. */
  private boolean[] seen(List<Long2IntOpenHashMap> blocks) {
    boolean[] seen = new boolean[comparisons.size()];
    for (Long2IntOpenHashMap block : blocks) {
      for (long pattern : block.keySet()) {
        for (int i = 0; i < seen.length; i++) {
          seen[i] |= Patterns.level(pattern, i) > 0;
        }
      }
    }
    return seen;
  }

  /** Learns some comparisons; the others stay as they are. */
  private List<List<Double>> related(
      List<Long2IntOpenHashMap> blocks,
      List<List<Double>> begin,
      boolean[] learnt,
      List<List<Double>> u) {
    List<List<Double>> m = begin;
    double[] shares = new double[blocks.size()];
    Arrays.fill(shares, FIRST_SHARE);
    for (int round = 0; round < ROUNDS; round++) {
      double[][] counts = counts();
      double[][] ratios = ratios(m, u);
      for (int i = 0; i < shares.length; i++) {
        shares[i] = expect(blocks.get(i), shares[i], ratios, counts);
      }
      List<List<Double>> next = probabilities(counts, u);
      for (int i = 0; i < learnt.length; i++) {
        if (!learnt[i]) {
          next.set(i, m.get(i));
        }
      }
      m = next;
    }
    return m;
  }

  /** Adds what a block's pairs tell; returns the share of them that are of one dispute. */
  private static double expect(
      Long2IntOpenHashMap block, double share, double[][] ratios, double[][] counts) {
    double related = 0;
    long pairs = 0;
    double odds = Math.log(share / (1 - share));
    for (var each : block.long2IntEntrySet()) {
      long pattern = each.getLongKey();
      double sum = odds;
      for (int i = 0; i < ratios.length; i++) {
        sum += ratios[i][Patterns.level(pattern, i)];
      }
      double weight = each.getIntValue() / (1 + Math.exp(-sum));
      related += weight;
      pairs += each.getIntValue();
      for (int i = 0; i < ratios.length; i++) {
        // What the block's key looks at is silent in its patterns.
        counts[i][Patterns.level(pattern, i)] += weight;
      }
    }
    return Math.clamp(pairs == 0 ? 0 : related / pairs, LEAST_SHARE, MOST_SHARE);
  }

  private double[][] ratios(List<List<Double>> m, List<List<Double>> u) {
    double[][] ratios = counts();
    for (int i = 0; i < ratios.length; i++) {
      for (int level = 1; level < ratios[i].length; level++) {
        ratios[i][level] = Math.log(m.get(i).get(level) / u.get(i).get(level));
      }
    }
    return ratios;
  }

  private double[][] counts() {
    return comparisons.stream()
        .map(comparison -> new double[comparison.levels().size()])
        .toArray(double[][]::new);
  }

  /** Three in ten differ, and the better the level the more pairs stand at it. */
  private List<List<Double>> first() {
    double[][] counts = counts();
    for (double[] each : counts) {
      for (int level = 1; level < each.length; level++) {
        each[level] = level == Comparison.DIFFERS ? 1 : Math.pow(1.5, level);
      }
      each[each.length - 1] *= 3;
    }
    return probabilities(counts, SMOOTHING);
  }

  /** What no related pair shows is as rare as among strangers: it speaks for nobody. */
  private static List<List<Double>> probabilities(double[][] counts, List<List<Double>> u) {
    double[][] smoothed = new double[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      smoothed[i] = counts[i].clone();
      for (int level = 1; level < smoothed[i].length; level++) {
        smoothed[i][level] += SMOOTHING * (smoothed[i].length - 1) * u.get(i).get(level);
      }
    }
    return probabilities(smoothed, 0);
  }

  private static List<List<Double>> probabilities(double[][] counts, double smoothing) {
    List<List<Double>> all = new ArrayList<>();
    for (double[] each : counts) {
      double sum = 0;
      for (int level = 1; level < each.length; level++) {
        sum += each[level] + smoothing;
      }
      List<Double> levels = new ArrayList<>(List.of(0.0));
      for (int level = 1; level < each.length; level++) {
        levels.add((each[level] + smoothing) / sum);
      }
      all.add(levels);
    }
    return all;
  }
}

package org.fengqiao.routes.linkage.training;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkPairs;
import org.fengqiao.routes.linkage.grouping.Key;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.grouping.PairConsumer;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from the records of a store, without labels: how often strangers agree, how often
 * records of one dispute do, and how rare disputes of two records are. Same records, same model.
 */
public final class Training {

  /** So many records of each key are looked at. */
  private static final int SAMPLE = 400_000;

  private static final int PRIOR_ROUNDS = 30;
  private static final double MOST_COMPARISONS_SILENT = 0.5;

  private final List<Comparison> comparisons;
  private final Keys keys;
  private final Frequencies frequencies;
  private final @Nullable Keys acquaintances;

  /**
   * Prepares to learn.
   *
   * @param comparisons what is compared
   * @param keys what brings pairs together; each key that leaves half of the comparisons untouched
   *     is learnt from
   * @param frequencies which values are frequent
   */
  public Training(List<Comparison> comparisons, Keys keys, Frequencies frequencies) {
    this(comparisons, keys, frequencies, null);
  }

  /**
   * Prepares to learn also how those compare who are near to each other and not of one dispute.
   *
   * @param acquaintances what brings together all who share a name or a telephone
   */
  public Training(
      List<Comparison> comparisons,
      Keys keys,
      Frequencies frequencies,
      @Nullable Keys acquaintances) {
    this.comparisons = List.copyOf(comparisons);
    this.keys = keys;
    this.frequencies = frequencies;
    this.acquaintances = acquaintances;
  }

  /**
   * Learns.
   *
   * @param version names the model
   * @param thresholds the model's
   * @param records at least two
   */
  public LinkageModel learn(String version, Thresholds thresholds, List<Evidence> records) {
    return study(version, thresholds, records).model();
  }

  /**
   * Learns, and tells from how many pairs.
   *
   * @param version names the model
   * @param thresholds the model's
   * @param records at least two
   */
  public Lesson study(String version, Thresholds thresholds, List<Evidence> records) {
    Patterns patterns = new Patterns(comparisons, frequencies);
    Estimation estimation = new Estimation(comparisons);
    List<List<Double>> u = estimation.strangers(records, patterns);
    List<List<Double>> m = estimation.related(blocks(records, patterns), keys.teachers(), u);
    List<LevelWeights> weights = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      weights.add(new LevelWeights(comparisons.get(i).name(), m.get(i), u.get(i)));
    }
    double prior = prior(weights, records, patterns);
    if (acquaintances == null) {
      return new Lesson(new LinkageModel(version, prior, thresholds, weights), List.of());
    }
    Refinement.Learnt learnt =
        new Refinement(comparisons, weights, pairs(records))
            .learn(acquainted(acquaintances, records, patterns), prior);
    return new Lesson(
        new LinkageModel(version, learnt.prior(), thresholds, learnt.weights()), learnt.related());
  }

  private Long2DoubleMap acquainted(Keys by, List<Evidence> records, Patterns patterns) {
    Long2DoubleOpenHashMap pairs = new Long2DoubleOpenHashMap();
    for (var sample :
        new BulkPairs(records, by).sample(SAMPLE, () -> new Counting(records, patterns, -1))) {
      for (Counting counting : sample.consumers()) {
        counting
            .counts
            .long2IntEntrySet()
            .forEach(each -> pairs.addTo(each.getLongKey(), each.getIntValue() / sample.share()));
      }
    }
    return pairs;
  }

  private static double pairs(List<Evidence> records) {
    return records.size() * (records.size() - 1.0) / 2;
  }

  private List<Long2IntOpenHashMap> blocks(List<Evidence> records, Patterns patterns) {
    List<Long2IntOpenHashMap> blocks = new ArrayList<>();
    for (Key key : keys.keys()) {
      long mask = patterns.without(key.names());
      if (silenced(mask) <= MOST_COMPARISONS_SILENT * comparisons.size()) {
        BulkPairs pairs = new BulkPairs(records, new Keys(List.of(key), keys.cap()));
        Long2IntOpenHashMap block = new Long2IntOpenHashMap();
        for (var sample : pairs.sample(SAMPLE, () -> new Counting(records, patterns, mask))) {
          sample.consumers().forEach(counting -> counting.addTo(block));
        }
        blocks.add(block);
      }
    }
    return blocks;
  }

  private int silenced(long mask) {
    int silenced = 0;
    for (int i = 0; i < comparisons.size(); i++) {
      silenced += Patterns.level(mask, i) == 0 ? 1 : 0;
    }
    return silenced;
  }

  /** The odds at which the pairs' weights agree with the number of pairs that they make likely. */
  private double prior(List<LevelWeights> weights, List<Evidence> records, Patterns patterns) {
    var samples =
        new BulkPairs(records, keys).sample(SAMPLE, () -> new Counting(records, patterns, -1));
    double all = pairs(records);
    double prior = -Math.log(records.size()) / Math.log(2);
    for (int round = 0; round < PRIOR_ROUNDS; round++) {
      double related = 0;
      for (var sample : samples) {
        for (Counting counting : sample.consumers()) {
          related += counting.related(weights, prior) / sample.share();
        }
      }
      prior = Math.log(related / (all - related)) / Math.log(2);
    }
    return prior;
  }

  /** Counts the patterns of pairs. */
  private static final class Counting implements PairConsumer {
    private final List<Evidence> records;
    private final Patterns patterns;
    private final long mask;
    private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();

    Counting(List<Evidence> records, Patterns patterns, long mask) {
      this.records = records;
      this.patterns = patterns;
      this.mask = mask;
    }

    @Override
    public void accept(int one, int other) {
      counts.addTo(patterns.of(records.get(one), records.get(other)) & mask, 1);
    }

    void addTo(Long2IntOpenHashMap sum) {
      counts.long2IntEntrySet().forEach(each -> sum.addTo(each.getLongKey(), each.getIntValue()));
    }

    double related(List<LevelWeights> weights, double prior) {
      double related = 0;
      for (var each : counts.long2IntEntrySet()) {
        double bits = prior;
        for (int i = 0; i < weights.size(); i++) {
          bits += weights.get(i).bits(Patterns.level(each.getLongKey(), i));
        }
        related += each.getIntValue() / (1 + Math.pow(2, -bits));
      }
      return related;
    }
  }
}

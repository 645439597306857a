package org.fengqiao.ops.bench.linkage.speed;

import java.util.List;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;
import org.fengqiao.routes.linkage.training.Training;

/**
 * What linking needs, learnt once and used for many records.
 *
 * @param keys what brings records together
 * @param scorer weighs pairs
 * @param thresholds from which weights on something happens
 * @param records from so many it was learnt
 * @param seconds that this took
 */
public record Learnt(Keys keys, Scorer scorer, Thresholds thresholds, int records, double seconds) {

  private static final Thresholds THRESHOLDS = new Thresholds(-2, 0, 0);

  /** A model is learnt from some of a store's records; more of them teach nothing else. */
  private static final int MOST = 1_000_000;

  private static final double NANOS = 1e9;

  /**
   * Learns from the first records that echoes tell, which are made for that and not kept.
   *
   * @param records how many there will be; at least two
   */
  public static Learnt from(Echoes echoes, int records, long seed) {
    List<Evidence> first = EchoedRecords.of(echoes, Math.min(records, MOST), seed).records();
    long start = System.nanoTime();
    Frequencies frequencies = CaseFrequencies.of(first);
    List<Comparison> comparisons = CaseComparisons.all();
    Keys keys = CaseComparisons.keys();
    Scorer scorer =
        new Training(comparisons, keys, frequencies)
            .learn("speed", THRESHOLDS, first)
            .scorer(comparisons, frequencies);
    return new Learnt(keys, scorer, THRESHOLDS, first.size(), (System.nanoTime() - start) / NANOS);
  }
}

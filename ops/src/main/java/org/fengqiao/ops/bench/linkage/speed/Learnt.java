package org.fengqiao.ops.bench.linkage.speed;

import java.util.List;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.cases.CaseModels;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;

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
    LinkageModel model = CaseModels.learn("speed", frequencies, first);
    return new Learnt(
        CaseComparisons.keys(),
        model.scorer(CaseComparisons.all(), frequencies),
        model.thresholds(),
        first.size(),
        (System.nanoTime() - start) / NANOS);
  }
}

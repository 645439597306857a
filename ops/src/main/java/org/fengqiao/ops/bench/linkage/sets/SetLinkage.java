package org.fengqiao.ops.bench.linkage.sets;

import java.util.List;
import java.util.Map;
import org.fengqiao.ops.bench.linkage.OverMerge;
import org.fengqiao.ops.bench.linkage.PeakHeap;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.training.Training;

/** Links a set by the hub's engine on tokens alone. The truth is looked at when all is done. */
public final class SetLinkage {

  private static final double CANDIDATE = -4;
  private static final double JOIN = -2;
  private static final double NANOS = 1e9;

  private SetLinkage() {}

  /**
   * What came of it.
   *
   * @param quality against the truth
   * @param tokenSeconds time in which tokens were made
   * @param linkSeconds time in which a model was learnt and the records were linked
   * @param peakHeapBytes the most heap in use meanwhile
   * @param largest cluster at each candidate threshold
   */
  public record Outcome(
      Evaluation quality,
      double tokenSeconds,
      double linkSeconds,
      long peakHeapBytes,
      Map<Integer, Integer> largest) {}

  /** Links. */
  public static Outcome link(KnownSet set) {
    PeakHeap heap = new PeakHeap();
    long start = System.nanoTime();
    SetEvidence evidence = new SetEvidence(set);
    List<Evidence> records = evidence.records();
    long tokens = System.nanoTime();
    List<Comparison> comparisons = evidence.comparisons();
    Frequencies frequencies = evidence.frequencies(records);
    Keys keys = SetKeys.of(set.attributes(), evidence.facets(), records);
    LinkageModel model =
        new Training(comparisons, keys, frequencies)
            .learn(set.name(), new Thresholds(CANDIDATE, JOIN, JOIN), records);
    int[] clusters =
        new BulkLinkage(keys, model.scorer(comparisons, frequencies), model.thresholds())
            .group(records);
    long end = System.nanoTime();
    long peak = heap.bytes();
    return new Outcome(
        Evaluation.of(clusters, set.truth()),
        (tokens - start) / NANOS,
        (end - tokens) / NANOS,
        peak,
        OverMerge.largest(keys, model, comparisons, frequencies, records, JOIN));
  }
}

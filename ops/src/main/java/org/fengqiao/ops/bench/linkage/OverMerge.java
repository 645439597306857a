package org.fengqiao.ops.bench.linkage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;

/** How large clusters become when weak links are looked at, or only strong ones. */
public final class OverMerge {

  private static final int LOWEST = -8;
  private static final int HIGHEST = 8;

  private OverMerge() {}

  /**
   * The largest cluster at each candidate threshold.
   *
   * @param join the usual least weight at which groups become one; higher where candidates are
   */
  public static Map<Integer, Integer> largest(
      Keys keys,
      LinkageModel model,
      List<Comparison> comparisons,
      Frequencies frequencies,
      List<Evidence> records,
      double join) {
    Map<Integer, Integer> largest = new TreeMap<>();
    for (int candidate = LOWEST; candidate <= HIGHEST; candidate++) {
      double least = Math.max(candidate, join);
      int[] clusters =
          new BulkLinkage(
                  keys,
                  model.scorer(comparisons, frequencies),
                  new Thresholds(candidate, least, least))
              .group(records);
      largest.put(candidate, largest(clusters));
    }
    return largest;
  }

  private static int largest(int[] clusters) {
    int[] sizes = new int[clusters.length];
    IntStream.of(clusters).forEach(cluster -> sizes[cluster]++);
    return IntStream.of(sizes).max().orElse(0);
  }
}

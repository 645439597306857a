package org.fengqiao.ops.bench.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evaluation.Evaluation;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Patterns;
import org.fengqiao.routes.linkage.model.Scorer;

/**
 * Links one world at several thresholds, so that what a lookalike less costs in recall can be read
 * off: the same records, the same weights, and from other averages on two groups are one.
 *
 * @param keys what brings records together
 * @param scorer weighs pairs
 * @param candidate least weight of a link that is kept
 */
public record JoinSweep(Keys keys, Scorer scorer, double candidate) {

  private static final int MOST_REASONS = 3;

  /**
   * What came of one threshold.
   *
   * @param join least average weight in bits at which two groups become one
   * @param quality against the truth
   * @param lookalikes pairs that look alike and are of two disputes
   * @param merged those of them that were put into one cluster, which is wrong
   * @param reasons in what those agree, and how many in just that; the most frequent first
   */
  public record AtJoin(
      double join, Evaluation quality, int lookalikes, int merged, List<Reason> reasons) {}

  /**
   * In what two records agree.
   *
   * @param levels comparisons and their levels, without those in which they are silent
   * @param pairs how many agree in just that
   */
  public record Reason(String levels, long pairs) {}

  /** Links at each threshold. */
  List<AtJoin> at(List<Double> joins, ToldWorld world) {
    return joins.stream().map(join -> at(join, world)).toList();
  }

  private AtJoin at(double join, ToldWorld world) {
    List<Evidence> records = world.records();
    Thresholds thresholds = new Thresholds(Math.min(candidate, join), join, join);
    int[] clusters = new BulkLinkage(keys, scorer, thresholds).group(records);
    List<int[]> merged = world.mergedTraps(clusters);
    Map<Long, Long> patterns =
        merged.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> scorer.pattern(records.get(pair[0]), records.get(pair[1])),
                    Collectors.counting()));
    return new AtJoin(
        join,
        Evaluation.of(clusters, world.truth()),
        world.trapPairs(),
        merged.size(),
        patterns.entrySet().stream()
            .map(each -> new Reason(levels(each.getKey()), each.getValue()))
            .sorted(
                Comparator.comparingLong(Reason::pairs).reversed().thenComparing(Reason::levels))
            .limit(MOST_REASONS)
            .toList());
  }

  private String levels(long pattern) {
    List<Comparison> compared = scorer.comparisons();
    return IntStream.range(0, compared.size())
        .filter(at -> Patterns.level(pattern, at) != Comparison.SILENT)
        .mapToObj(
            at ->
                compared.get(at).name()
                    + ": "
                    + compared.get(at).levels().get(Patterns.level(pattern, at)))
        .collect(Collectors.joining("; "));
  }
}

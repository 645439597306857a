package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;

/**
 * Groups the records of a component. Every pair of it is weighed, whether a key brought it together
 * or not, for silence of the keys is no evidence. A component too large for that is first cut at
 * higher and higher thresholds: it hangs together by values that many share.
 */
public final class GroupingRule {

  /** So many records can be weighed pair by pair. */
  static final int MOST_RECORDS = 600;

  private static final double STEP = 2;

  private final Scorer scorer;
  private final double candidate;
  private final AverageLinkage linkage;

  /** Groups by these weights and thresholds. */
  public GroupingRule(Scorer scorer, Thresholds thresholds) {
    this.scorer = scorer;
    this.candidate = thresholds.candidate();
    this.linkage = new AverageLinkage(thresholds.join());
  }

  /**
   * The groups of a component.
   *
   * @param places the records of the component, in an order that does not depend on arrival
   * @param records gives the evidence of a place
   */
  public List<int[]> groups(int[] places, IntFunction<Evidence> records) {
    List<int[]> groups = new ArrayList<>();
    for (int[] part : parts(places, records, candidate)) {
      for (int[] group :
          linkage.group(
              part.length,
              (one, other) -> bits(records.apply(part[one]), records.apply(part[other])))) {
        groups.add(Arrays.stream(group).map(member -> part[member]).toArray());
      }
    }
    return groups;
  }

  private double bits(Evidence one, Evidence other) {
    return Math.clamp(scorer.bits(one, other), -LevelWeights.MOST_BITS, LevelWeights.MOST_BITS);
  }

  private List<int[]> parts(int[] places, IntFunction<Evidence> records, double threshold) {
    if (places.length <= MOST_RECORDS) {
      return List.of(places);
    }
    List<int[]> parts = new ArrayList<>();
    boolean[] seen = new boolean[places.length];
    for (int first = 0; first < places.length; first++) {
      if (!seen[first]) {
        int[] part = reached(places, records, threshold + STEP, first, seen);
        parts.addAll(
            threshold < LevelWeights.MOST_BITS
                ? parts(part, records, threshold + STEP)
                : List.of(part));
      }
    }
    return parts;
  }

  private int[] reached(
      int[] places, IntFunction<Evidence> records, double threshold, int first, boolean[] seen) {
    IntArrayList part = new IntArrayList();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!open.isEmpty()) {
      int one = open.remove();
      part.add(one);
      for (int other = 0; other < places.length; other++) {
        if (!seen[other]
            && scorer.bits(records.apply(places[one]), records.apply(places[other])) >= threshold) {
          seen[other] = true;
          open.add(other);
        }
      }
    }
    int[] ordered = part.toIntArray();
    Arrays.sort(ordered);
    return Arrays.stream(ordered).map(at -> places[at]).toArray();
  }
}

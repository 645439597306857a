package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.grouping.AverageLinkage.Weights;
import org.fengqiao.routes.linkage.grouping.Grouping.TooLarge;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;

/**
 * Groups the records of a component. Every pair of it is weighed, whether a key brought it together
 * or not, for silence of the keys is no evidence. A component too large for that is first cut at
 * higher and higher thresholds: it hangs together by values that many share.
 */
public final class GroupingRule {

  /** So many records can be weighed pair by pair. */
  static final int MOST_RECORDS = 600;

  /** More records than that are no dispute but a fault in someone's numbers. */
  public static final int LARGEST = 50;

  private static final double STEP = 2;

  private final double least;
  private final AverageLinkage linkage;

  /** Groups by these thresholds. */
  public GroupingRule(Thresholds thresholds) {
    this.least = thresholds.fracture();
    this.linkage = new AverageLinkage(thresholds.join(), LARGEST);
  }

  /**
   * The groups of a component.
   *
   * @param size how many records it has, in an order that does not depend on arrival
   * @param weights between them
   */
  public Grouping groups(int size, Weights weights) {
    List<int[]> groups = new ArrayList<>();
    List<TooLarge> tooLarge = new ArrayList<>();
    for (int[] part : parts(IntStream.range(0, size).toArray(), weights, least)) {
      Grouping grouping =
          linkage.group(part.length, (one, other) -> weights.between(part[one], part[other]));
      grouping.groups().forEach(group -> groups.add(at(part, group)));
      for (TooLarge each : grouping.tooLarge()) {
        tooLarge.add(new TooLarge(at(part, each.one()), at(part, each.other()), each.average()));
      }
    }
    return new Grouping(groups, tooLarge);
  }

  private static int[] at(int[] part, int[] group) {
    return Arrays.stream(group).map(member -> part[member]).toArray();
  }

  private List<int[]> parts(int[] places, Weights weights, double threshold) {
    if (places.length <= MOST_RECORDS) {
      return List.of(places);
    }
    List<int[]> parts = new ArrayList<>();
    boolean[] seen = new boolean[places.length];
    for (int first = 0; first < places.length; first++) {
      if (!seen[first]) {
        int[] part = reached(places, weights, threshold + STEP, first, seen);
        parts.addAll(
            threshold < LevelWeights.MOST_BITS
                ? parts(part, weights, threshold + STEP)
                : List.of(part));
      }
    }
    return parts;
  }

  private int[] reached(
      int[] places, Weights weights, double threshold, int first, boolean[] seen) {
    IntArrayList part = new IntArrayList();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!open.isEmpty()) {
      int one = open.remove();
      part.add(one);
      for (int other = 0; other < places.length; other++) {
        if (!seen[other] && weights.between(places[one], places[other]) >= threshold) {
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

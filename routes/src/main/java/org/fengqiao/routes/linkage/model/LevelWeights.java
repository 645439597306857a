package org.fengqiao.routes.linkage.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How probable each level of one comparison is, and what it weighs therefore.
 *
 * @param comparison name of the comparison
 * @param m probability of each level among pairs of one dispute, as it was learnt: together 1, so
 *     that it can be held against how pairs really compare
 * @param u probability of each level among pairs of different disputes; likewise
 * @param near the same among pairs of different disputes whose people are near to each other, from
 *     the first nearness on; empty when that does not matter
 */
public record LevelWeights(
    String comparison, List<Double> m, List<Double> u, List<List<Double>> near) {

  /** No comparison alone may decide: bits at most, either way. */
  public static final double MOST_BITS = 24;

  private static final double LEAST = 1e-18;

  /** Copies the lists and checks that they fit each other. */
  public LevelWeights {
    m = List.copyOf(m);
    u = List.copyOf(u);
    near = near.stream().map(List::copyOf).toList();
    for (List<Double> each : withNear(u, near)) {
      if (m.size() != each.size()) {
        throw new IllegalArgumentException(
            "comparison " + comparison + " has " + m.size() + " m but " + each.size() + " u");
      }
    }
  }

  /** Weights to which it does not matter how near people are. */
  public LevelWeights(String comparison, List<Double> m, List<Double> u) {
    this(comparison, m, u, List.of());
  }

  private static List<List<Double>> withNear(List<Double> u, List<List<Double>> near) {
    List<List<Double>> all = new ArrayList<>(List.of(u));
    all.addAll(near);
    return all;
  }

  /** The weight of a level in bits between strangers; 0 when one of the records is silent. */
  public double bits(int level) {
    return bits(level, 0, 0);
  }

  /**
   * The weight of a level whose value is found among records as often as told: agreement on what
   * everybody has says nothing. No level weighs less than one below it: where too few pairs stand
   * at a level to tell, better agreement must not speak against two records.
   *
   * @param nearness how near people are, 0 for strangers
   * @param share of the records that carry the value, 0 to 1
   */
  public double bits(int level, int nearness, double share) {
    return level == 0
        ? 0
        : Math.clamp(Math.log(ratio(level, nearness, share)) / Math.log(2), -MOST_BITS, MOST_BITS);
  }

  /**
   * How many times likelier one dispute brings about a level than two do, as {@link #bits(int, int,
   * double)} weighs it but without a limit.
   *
   * @param level above 0
   */
  public double ratio(int level, int nearness, double share) {
    List<Double> others = nearness == 0 || near.isEmpty() ? u : near.get(nearness - 1);
    double seldom = Math.max(share, LEAST);
    double most = 0;
    for (int below = 1; below <= level; below++) {
      most = Math.max(most, Math.max(m.get(below), LEAST) / Math.max(others.get(below), seldom));
    }
    return most;
  }
}

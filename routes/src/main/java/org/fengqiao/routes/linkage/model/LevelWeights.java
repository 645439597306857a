package org.fengqiao.routes.linkage.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How probable each level of one comparison is.
 *
 * @param comparison name of the comparison
 * @param m probability of each level among pairs of one dispute
 * @param u probability of each level among pairs of different disputes; likewise
 * @param near the same among pairs of different disputes whose people are near to each other, from
 *     the first nearness on; empty when that does not matter
 */
public record LevelWeights(
    String comparison, List<Double> m, List<Double> u, List<List<Double>> near) {

  /** No comparison alone may decide: bits at most, either way. */
  public static final double MOST_BITS = 24;

  private static final double LEAST = 1e-12;

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

  /**
   * The same, but no level weighs less than one below it: where too few pairs stand at a level to
   * tell, better agreement must not speak against two records.
   */
  public LevelWeights rising() {
    List<Double> rising = new ArrayList<>(m);
    List<List<Double>> falling = new ArrayList<>();
    near.forEach(each -> falling.add(new ArrayList<>(each)));
    for (int level = 2; level < rising.size(); level++) {
      double least = rising.get(level - 1) / u.get(level - 1) * u.get(level);
      rising.set(level, Math.max(rising.get(level), least));
      for (List<Double> each : falling) {
        double most = rising.get(level) * each.get(level - 1) / rising.get(level - 1);
        each.set(level, Math.min(each.get(level), most));
      }
    }
    return new LevelWeights(comparison, rising, u, falling);
  }

  /** The weight of a level in bits between strangers; 0 when one of the records is silent. */
  public double bits(int level) {
    return bits(level, 0, 0);
  }

  /**
   * The weight of a level whose value is found among records as often as told: agreement on what
   * everybody has says nothing.
   *
   * @param nearness how near people are, 0 for strangers
   * @param share of the records that carry the value, 0 to 1
   */
  public double bits(int level, int nearness, double share) {
    if (level == 0) {
      return 0;
    }
    List<Double> others = nearness == 0 || near.isEmpty() ? u : near.get(nearness - 1);
    double bits =
        Math.log(
                Math.max(m.get(level), LEAST) / Math.max(others.get(level), Math.max(share, LEAST)))
            / Math.log(2);
    return Math.clamp(bits, -MOST_BITS, MOST_BITS);
  }
}

package org.fengqiao.routes.linkage.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How probable each level of one comparison is.
 *
 * @param comparison name of the comparison
 * @param m probability of each level among pairs of one dispute
 * @param u probability of each level among pairs of different disputes; likewise
 */
public record LevelWeights(String comparison, List<Double> m, List<Double> u) {

  /** No comparison alone may decide: bits at most, either way. */
  public static final double MOST_BITS = 20;

  private static final double LEAST = 1e-7;

  /** Copies the lists and checks that they fit each other. */
  public LevelWeights {
    m = List.copyOf(m);
    u = List.copyOf(u);
    if (m.size() != u.size()) {
      throw new IllegalArgumentException(
          "comparison " + comparison + " has " + m.size() + " m but " + u.size() + " u");
    }
  }

  /**
   * The same, but no level weighs less than one below it: where too few pairs stand at a level to
   * tell, better agreement must not speak against two records.
   */
  public LevelWeights rising() {
    List<Double> rising = new ArrayList<>(m);
    for (int level = 2; level < rising.size(); level++) {
      double least = rising.get(level - 1) / u.get(level - 1) * u.get(level);
      rising.set(level, Math.max(rising.get(level), least));
    }
    return new LevelWeights(comparison, rising, u);
  }

  /** The weight of a level in bits; 0 when one of the records is silent. */
  public double bits(int level) {
    return level == 0 ? 0 : bits(m.get(level), u.get(level));
  }

  /**
   * The weight of a level whose value is found among records as often as told: agreement on what
   * everybody has says nothing.
   *
   * @param share of the records that carry the value, 0 to 1
   */
  public double bits(int level, double share) {
    return bits(m.get(level), Math.max(u.get(level), share));
  }

  private static double bits(double m, double u) {
    double bits = Math.log(Math.max(m, LEAST) / Math.max(u, LEAST)) / Math.log(2);
    return Math.clamp(bits, -MOST_BITS, MOST_BITS);
  }
}

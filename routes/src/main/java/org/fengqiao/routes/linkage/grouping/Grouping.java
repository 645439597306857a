package org.fengqiao.routes.linkage.grouping;

import java.util.List;

/**
 * What the records of a component fall into, by their places in it.
 *
 * @param groups the groups, each ascending, by their first record
 * @param tooLarge groups that their weights would join, if they were not too large together
 */
public record Grouping(List<int[]> groups, List<TooLarge> tooLarge) {

  /** Copies the lists. */
  public Grouping {
    groups = List.copyOf(groups);
    tooLarge = List.copyOf(tooLarge);
  }

  /**
   * Two groups that only their size keeps apart.
   *
   * @param one the one group
   * @param other the other
   * @param average average weight of all pairs between them, in bits
   */
  public record TooLarge(int[] one, int[] other, double average) {}
}

package org.fengqiao.routes.linkage.evaluation;

import java.util.Comparator;

/**
 * Two departments, or one and itself.
 *
 * @param one number of the one
 * @param other number of the other, not lower
 */
public record DepartmentPair(int one, int other) implements Comparable<DepartmentPair> {

  private static final Comparator<DepartmentPair> ORDER =
      Comparator.comparingInt(DepartmentPair::one).thenComparingInt(DepartmentPair::other);

  @Override
  public int compareTo(DepartmentPair pair) {
    return ORDER.compare(this, pair);
  }
}

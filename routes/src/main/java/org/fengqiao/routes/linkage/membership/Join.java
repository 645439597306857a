package org.fengqiao.routes.linkage.membership;

/**
 * Two groups that may be joined.
 *
 * @param one name of the group whose first key is the smaller one
 * @param other name of the other group
 * @param weight of all pairs between them together, in thousandths of a bit
 * @param pairs how many pairs that are
 * @param growth how often both had grown when this was said
 */
record Join(int one, int other, long weight, long pairs, int growth) implements Comparable<Join> {

  /** Greatest average first; among equals, smallest keys first, which no order of arrival moves. */
  @Override
  public int compareTo(Join that) {
    int byAverage = Long.compare(that.weight * pairs, weight * that.pairs);
    if (byAverage != 0) {
      return byAverage;
    }
    int byOne = Integer.compare(one, that.one);
    return byOne != 0 ? byOne : Integer.compare(other, that.other);
  }

  /** Average weight of the pairs, in bits. */
  double average() {
    return Weights.bits(weight) / pairs;
  }

  boolean reaches(long average) {
    return weight >= average * pairs;
  }
}

package org.fengqiao.routes.linkage.membership;

/**
 * Two records.
 *
 * @param lower number of the earlier one
 * @param higher number of the later one
 */
public record RecordPair(long lower, long higher) {

  /**
   * Refuses a record paired with itself and a wrong order.
   *
   * @throws IllegalArgumentException when lower is not less than higher
   */
  public RecordPair {
    if (lower >= higher) {
      throw new IllegalArgumentException("a pair is of two records, the earlier one first");
    }
  }

  /** The pair of two records in either order. */
  public static RecordPair of(long one, long other) {
    return new RecordPair(Math.min(one, other), Math.max(one, other));
  }
}

package org.fengqiao.routes.linkage.membership;

import java.util.List;
import java.util.Set;

/**
 * Records that links, directly or over others, connect.
 *
 * @param records the records
 * @param weighing weighs each two of them
 * @param together pairs that a human has ruled to be one dispute, or that have stood in one for so
 *     long that what they were joined by is forgotten
 * @param apart pairs that must not be one dispute
 */
public record Component(
    List<Standing> records, Weighing weighing, Set<RecordPair> together, Set<RecordPair> apart) {

  /** Copies the collections. */
  public Component {
    records = List.copyOf(records);
    together = Set.copyOf(together);
    apart = Set.copyOf(apart);
  }

  /** Weighs two records by their numbers. */
  @FunctionalInterface
  public interface Weighing {
    /** Bits in favour of one dispute, the same in both orders. */
    double bits(long one, long other);
  }
}

package org.fengqiao.routes.linkage.grouping;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.fengqiao.routes.linkage.evidence.Evidence;

/**
 * All reasons to look at two records together, rarest first.
 *
 * @param keys the keys
 * @param cap the most records that may share a value of a key; one that more share tells nothing
 * @param teachers how many keys, from the first, bring together hardly any but records of one
 *     dispute: a model learns from them all that they do not look at, and the rest from the others
 */
public record Keys(List<Key> keys, int cap, int teachers) {

  /** Keys of which none is purer than others: a model learns from all alike. */
  public Keys(List<Key> keys, int cap) {
    this(keys, cap, keys.size());
  }

  /** Copies the list. */
  public Keys {
    keys = List.copyOf(keys);
  }

  /**
   * Whether a value of a key is the first of all that bring two records together, so that a pair is
   * looked at once.
   *
   * @param key place of the key
   * @param value the value that both share, as {@code kept} leaves it
   * @param kept what is kept of values
   */
  boolean firstBrings(
      int key,
      long value,
      Evidence one,
      Evidence other,
      CrowdedValues common,
      LongUnaryOperator kept) {
    for (int earlier = 0; earlier < key; earlier++) {
      if (keys.get(earlier).brings(one, other, common)) {
        return false;
      }
    }
    return kept.applyAsLong(keys.get(key).first(one, other, common)) == value;
  }

  /** Tells which values too many records share. */
  @FunctionalInterface
  public interface CrowdedValues {
    /** Whether the value of a key is one that too many share. */
    boolean contains(long value);
  }
}

package org.fengqiao.ops.reconcile.compare;

import java.util.BitSet;

/**
 * One side's records, summed into buckets by their keys' digests: how many, and the sum of their
 * content digests, which does not depend on the order. A few hundred kilobytes, however many.
 */
final class Buckets {

  private static final int BITS = 16;

  private final long[] counts = new long[1 << BITS];
  private final long[] sums = new long[1 << BITS];
  private long records;

  static int of(long keyDigest) {
    return (int) (keyDigest >>> (Long.SIZE - BITS));
  }

  static int number() {
    return 1 << BITS;
  }

  void add(long keyDigest, long contentDigest) {
    int bucket = of(keyDigest);
    counts[bucket]++;
    sums[bucket] += contentDigest;
    records++;
  }

  long records() {
    return records;
  }

  /** The buckets in which the sides differ. */
  BitSet differing(Buckets other) {
    BitSet differing = new BitSet();
    for (int bucket = 0; bucket < counts.length; bucket++) {
      if (counts[bucket] != other.counts[bucket] || sums[bucket] != other.sums[bucket]) {
        differing.set(bucket);
      }
    }
    return differing;
  }
}

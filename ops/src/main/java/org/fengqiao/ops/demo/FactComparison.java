package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Holds what is true against what the hub says, fact by fact, in a few megabytes whatever their
 * number: a first reading sums each fact's digest into its bucket, added for the truth and taken
 * off for the hub, so that equal facts cancel out; a second reading names what stands in the
 * buckets that did not come to nothing.
 */
final class FactComparison {

  private static final int BUCKET_BITS = 20;
  private static final int LOOKED_INTO = 200;

  private final long[] sums = new long[1 << BUCKET_BITS];
  private long compared;

  /**
   * How the hub differs from the truth.
   *
   * @param compared facts that are true
   * @param missing true, and not at the hub
   * @param unexpected at the hub, and not true
   * @param complete whether all differences are named, not only the first
   */
  record Differences(long compared, List<Fact> missing, List<Fact> unexpected, boolean complete) {

    /** Whether there are none. */
    boolean isNone() {
      return missing.isEmpty() && unexpected.isEmpty();
    }
  }

  private FactComparison() {}

  /** Compares; neither side may change meanwhile. */
  static Differences of(Facts truth, Facts hub) throws SQLException, IOException {
    FactComparison comparison = new FactComparison();
    truth.tell(
        fact -> {
          comparison.add(fact, 1);
          comparison.compared++;
        });
    hub.tell(fact -> comparison.add(fact, -1));
    return comparison.differences(truth, hub);
  }

  private void add(Fact fact, int sign) {
    long digest = digest(fact);
    sums[bucket(digest)] += sign * digest;
  }

  private Differences differences(Facts truth, Facts hub) throws SQLException, IOException {
    BitSet unequal = new BitSet();
    for (int bucket = 0; bucket < sums.length; bucket++) {
      if (sums[bucket] != 0) {
        unequal.set(bucket);
      }
    }
    boolean complete = unequal.cardinality() <= LOOKED_INTO;
    if (!complete) {
      unequal.clear(unequal.stream().skip(LOOKED_INTO).findFirst().orElseThrow(), sums.length);
    }
    SortedMap<Fact, Integer> surplus = new TreeMap<>();
    if (!unequal.isEmpty()) {
      truth.tell(fact -> count(fact, 1, unequal, surplus));
      hub.tell(fact -> count(fact, -1, unequal, surplus));
    }
    List<Fact> missing = new ArrayList<>();
    List<Fact> unexpected = new ArrayList<>();
    surplus.forEach(
        (fact, times) -> {
          if (times != 0) {
            (times > 0 ? missing : unexpected).add(fact);
          }
        });
    return new Differences(compared, missing, unexpected, complete);
  }

  private static void count(Fact fact, int sign, BitSet wanted, SortedMap<Fact, Integer> surplus) {
    if (wanted.get(bucket(digest(fact)))) {
      surplus.merge(fact, sign, Integer::sum);
    }
  }

  private static int bucket(long digest) {
    return (int) (digest >>> (Long.SIZE - BUCKET_BITS));
  }

  private static long digest(Fact fact) {
    // Never 0, which would not be missed.
    return MurmurHash3.hash128x64(fact.toString().getBytes(StandardCharsets.UTF_8))[0] | 1;
  }
}

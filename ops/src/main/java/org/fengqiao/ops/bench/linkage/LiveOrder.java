package org.fengqiao.ops.bench.linkage;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;

/** One order in which records come to the live path. */
final class LiveOrder {

  /** So many records come before the groups are asked for. */
  private static final int RECORDS_OF_A_ROUND = 1_000;

  private final int[] order;

  /** Shuffles by a seed. */
  LiveOrder(int records, long seed) {
    order = IntArrays.shuffle(IntStream.range(0, records).toArray(), new Random(seed));
  }

  /**
   * Links the records in this order.
   *
   * @param live empty
   * @return for each record the place of the first record of its cluster
   */
  int[] group(LiveLinkage live, List<Evidence> records) {
    int[] clusters = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      live.put(order[i], order[i], records.get(order[i]));
      if (i % RECORDS_OF_A_ROUND == 0 || i == order.length - 1) {
        for (long[] group : live.regroup()) {
          int first = (int) LongStream.of(group).min().orElseThrow();
          for (long record : group) {
            clusters[(int) record] = first;
          }
        }
      }
    }
    return clusters;
  }

  /** How many records are in a cluster with another first record. */
  static long elsewhere(int[] one, int[] other) {
    int[] ones = byFirst(one);
    int[] others = byFirst(other);
    return IntStream.range(0, ones.length).filter(i -> ones[i] != others[i]).count();
  }

  private static int[] byFirst(int[] clusters) {
    int[] firsts = IntStream.generate(() -> Integer.MAX_VALUE).limit(clusters.length).toArray();
    for (int i = clusters.length - 1; i >= 0; i--) {
      firsts[clusters[i]] = i;
    }
    return IntStream.of(clusters).map(cluster -> firsts[cluster]).toArray();
  }
}

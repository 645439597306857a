package org.fengqiao.ops.bench.linkage.speed;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.ops.bench.linkage.Echoes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;

/**
 * Links records one at a time against those that are there already, on one thread: each comes, is
 * held against its candidates, and the groups that it touches are made anew.
 */
public final class LiveSpeed {

  /** So many records come before the groups are asked for, while the index is filled. */
  private static final int RECORDS_OF_A_ROUND = 1_000;

  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  private LiveSpeed() {}

  /**
   * What came of it.
   *
   * @param indexed records that were there before the first that was measured
   * @param millis how long each measured record took
   */
  public record Outcome(int indexed, double[] millis) {

    /** Measured records in a second. */
    public double recordsPerSecond() {
      return millis.length / Arrays.stream(millis).sum() * 1_000;
    }
  }

  /**
   * Links in a shuffled order.
   *
   * @param indexed how many records come first
   * @param measured how many come after them and are measured each for itself
   */
  public static Outcome link(Echoes echoes, int indexed, int measured, Learnt learnt, long seed) {
    List<Evidence> records = EchoedRecords.of(echoes, indexed + measured, seed).records();
    int[] order = IntArrays.shuffle(IntStream.range(0, records.size()).toArray(), new Random(seed));
    LiveLinkage live = new LiveLinkage(learnt.keys(), learnt.scorer(), learnt.thresholds());
    for (int i = 0; i < indexed; i++) {
      live.put(order[i], order[i], records.get(order[i]));
      if (i % RECORDS_OF_A_ROUND == 0 || i == indexed - 1) {
        live.regroup();
      }
    }
    double[] millis = new double[measured];
    long before = System.nanoTime();
    for (int i = 0; i < measured; i++) {
      int at = order[indexed + i];
      live.put(at, at, records.get(at));
      live.regroup();
      long now = System.nanoTime();
      millis[i] = (now - before) / NANOS_OF_A_MILLISECOND;
      before = now;
    }
    return new Outcome(indexed, millis);
  }
}

package org.fengqiao.routes.linkage.life;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Keeps so many of the records that come by, whichever order they come in: those whose keys have
 * the least digests. Each is as likely to stay as any other, so of the pairs of one dispute as
 * great a share stays as of all pairs, and how rare they are can be learnt from the sample.
 */
final class EvidenceSampling {

  private static final Comparator<Ranked> LAST_FIRST =
      Comparator.comparingLong(Ranked::rank).thenComparing(each -> each.record().key()).reversed();

  private final int most;
  private final int seed;
  private final PriorityQueue<Ranked> kept = new PriorityQueue<>(LAST_FIRST);
  private long all;

  /**
   * Begins.
   *
   * @param most so many records are held at most
   * @param seed another one keeps others
   */
  EvidenceSampling(int most, int seed) {
    this.most = most;
    this.seed = seed;
  }

  private record Ranked(long rank, SampledRecord record) {}

  /** Takes a record, and drops one when there are too many. */
  void add(SampledRecord record) {
    kept.add(new Ranked(Digest.of(record.key(), seed), record));
    if (kept.size() > most) {
      kept.remove();
    }
    all++;
  }

  /** What stayed. */
  EvidenceSample sample() {
    return new EvidenceSample(
        kept.stream().map(Ranked::record).sorted(Comparator.comparing(SampledRecord::key)).toList(),
        all);
  }
}

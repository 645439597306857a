package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Evidence;

/** Brings records together in bulk: each pair once, key by key, in parallel. */
public final class BulkPairs {

  /** Entries that one task walks. */
  private static final int STRETCH = 1 << 16;

  private final List<Evidence> records;
  private final Keys keys;

  /** Pairs of these records by these keys. */
  public BulkPairs(List<Evidence> records, Keys keys) {
    this.records = records;
    this.keys = keys;
  }

  /**
   * Gives every pair to one of several consumers.
   *
   * @param consumers makes a consumer for each stretch of the work; it is used by one thread
   * @return the consumers in an order that depends on the records alone
   */
  public <C extends PairConsumer> List<C> each(Supplier<C> consumers) {
    List<C> used = new ArrayList<>();
    LongOpenHashSet common = new LongOpenHashSet();
    for (int key = 0; key < keys.keys().size(); key++) {
      used.addAll(walk(key, Integer.MAX_VALUE, common, consumers).consumers);
    }
    return used;
  }

  /**
   * Gives a sample of the pairs: of each key those of some values, taken by the values' digests.
   *
   * @param entries how many records of a key are looked at, about
   */
  public <C extends PairConsumer> List<Sample<C>> sample(int entries, Supplier<C> consumers) {
    List<Sample<C>> samples = new ArrayList<>();
    LongOpenHashSet common = new LongOpenHashSet();
    for (int key = 0; key < keys.keys().size(); key++) {
      samples.add(walk(key, entries, common, consumers));
    }
    return samples;
  }

  private <C extends PairConsumer> Sample<C> walk(
      int key, int entries, LongOpenHashSet common, Supplier<C> consumers) {
    Blocks blocks = Blocks.of(keys.keys().get(key), records, keys.cap());
    blocks.addCrowded(common);
    int walked = Math.min(entries, blocks.size());
    List<C> used =
        IntStream.range(0, (walked + STRETCH - 1) / STRETCH)
            .parallel()
            .mapToObj(
                stretch -> {
                  C consumer = consumers.get();
                  blocks.each(
                      stretch * STRETCH,
                      Math.min(walked, (stretch + 1) * STRETCH),
                      (value, one, other) -> {
                        if (isFirst(key, value, one, other, common)) {
                          consumer.accept(one, other);
                        }
                      });
                  return consumer;
                })
            .toList();
    return new Sample<>(keys.keys().get(key), (double) walked / Math.max(1, blocks.size()), used);
  }

  private boolean isFirst(int key, long value, int one, int other, LongOpenHashSet common) {
    return keys.firstBrings(
        key,
        value,
        records.get(one),
        records.get(other),
        any -> common.contains(Blocks.kept(any)),
        Blocks::kept);
  }

  /**
   * Pairs of one key.
   *
   * @param key the key
   * @param share which part of all pairs that this key is the first to bring together, 0 to 1
   * @param consumers those that have them
   */
  public record Sample<C>(Key key, double share, List<C> consumers) {}
}

package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Evidence;

/** Brings records together in bulk, key by key, in parallel. */
public final class BulkPairs {

  /** Entries that one task walks. */
  private static final int STRETCH = 1 << 16;

  /** About so many values of a key are sorted at once: 128 MB. */
  private static final long VALUES_OF_A_SLICE = 1 << 24;

  private final Evidence[] records;
  private final Keys keys;
  private final long valuesOfASlice;

  /** Pairs of these records by these keys. */
  public BulkPairs(List<Evidence> records, Keys keys) {
    this(records, keys, VALUES_OF_A_SLICE);
  }

  BulkPairs(List<Evidence> records, Keys keys, long valuesOfASlice) {
    this.records = records.toArray(Evidence[]::new);
    this.keys = keys;
    this.valuesOfASlice = valuesOfASlice;
  }

  /**
   * Gives every pair, once for each value that brings it together.
   *
   * @param consumer is used by several threads at once
   */
  public void each(PairConsumer consumer) {
    for (Key key : keys.keys()) {
      for (Slice slice : Slice.of(key, records, valuesOfASlice)) {
        Blocks blocks = Blocks.of(key, records, slice, keys.cap());
        stretches(blocks.size())
            .forEach(
                stretch ->
                    blocks.each(
                        stretch * STRETCH,
                        (stretch + 1) * STRETCH,
                        (value, one, other) -> consumer.accept(one, other)));
      }
    }
  }

  private static IntStream stretches(int entries) {
    return IntStream.range(0, (entries + STRETCH - 1) / STRETCH).parallel();
  }

  /**
   * Gives a sample of the pairs, each once: of each key those of some values, taken by the values'
   * digests.
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
      int key, long entries, LongOpenHashSet common, Supplier<C> consumers) {
    Key walked = keys.keys().get(key);
    List<C> used = new ArrayList<>();
    long looked = 0;
    long all = 0;
    // In ascending order: which lesser values too many share is known when a value is looked at.
    for (Slice slice : Slice.of(walked, records, valuesOfASlice)) {
      Blocks blocks = Blocks.of(walked, records, slice, keys.cap());
      blocks.addCrowded(common);
      int part = (int) Math.min(entries - looked, blocks.size());
      used.addAll(pairs(key, blocks, part, common, consumers));
      looked += part;
      all += blocks.size();
    }
    return new Sample<>(walked, (double) looked / Math.max(1, all), used);
  }

  private <C extends PairConsumer> List<C> pairs(
      int key, Blocks blocks, int entries, LongOpenHashSet common, Supplier<C> consumers) {
    Keys.CrowdedValues crowded = value -> common.contains(Blocks.kept(value));
    return stretches(entries)
        .mapToObj(
            stretch -> {
              C consumer = consumers.get();
              blocks.each(
                  stretch * STRETCH,
                  Math.min(entries, (stretch + 1) * STRETCH),
                  (value, one, other) -> {
                    if (keys.firstBrings(
                        key, value, records[one], records[other], crowded, Blocks::kept)) {
                      consumer.accept(one, other);
                    }
                  });
              return consumer;
            })
        .toList();
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

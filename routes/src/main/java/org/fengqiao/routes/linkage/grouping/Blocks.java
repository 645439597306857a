package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Evidence;

/**
 * The blocks of one key over many records: those that share a value stand side by side. Of a value
 * only the bits that a place leaves free are kept; that two values share them is rare, and brings
 * together strangers, who are then compared and found to be so.
 */
final class Blocks {

  private static final int PLACE_BITS = 26;

  /** So many records can be sorted at once. */
  static final int MOST_RECORDS = 1 << PLACE_BITS;

  private static final long PLACE_MASK = MOST_RECORDS - 1L;

  /** Records whose values one task collects. */
  private static final int STRETCH = 1 << 14;

  private final long[] entries;
  private final int size;
  private final int cap;

  private Blocks(long[] entries, int size, int cap) {
    this.entries = entries;
    this.size = size;
    this.cap = cap;
  }

  /**
   * Sorts the records by a slice of a key's values.
   *
   * @param records at most {@link #MOST_RECORDS}
   * @param cap the largest block that is looked at, in records
   */
  static Blocks of(Key key, Evidence[] records, Slice slice, int cap) {
    if (records.length > MOST_RECORDS) {
      throw new IllegalArgumentException(
          records.length + " records at once; at most " + MOST_RECORDS + " can be sorted");
    }
    long[] entries = entries(key, records, slice);
    LongArrays.parallelRadixSort(entries);
    return new Blocks(entries, distinct(entries), cap);
  }

  private static long[] entries(Key key, Evidence[] records, Slice slice) {
    List<LongArrayList> stretches =
        IntStream.range(0, (records.length + STRETCH - 1) / STRETCH)
            .parallel()
            .mapToObj(stretch -> entries(key, records, stretch * STRETCH, slice))
            .toList();
    int[] ends = stretches.stream().mapToInt(LongArrayList::size).toArray();
    Arrays.parallelPrefix(ends, Math::addExact);
    long[] entries = new long[ends.length == 0 ? 0 : ends[ends.length - 1]];
    for (int i = 0; i < ends.length; i++) {
      LongArrayList each = stretches.get(i);
      each.getElements(0, entries, ends[i] - each.size(), each.size());
    }
    return entries;
  }

  private static LongArrayList entries(Key key, Evidence[] records, int from, Slice slice) {
    LongArrayList entries = new LongArrayList(STRETCH);
    for (int place = from; place < Math.min(records.length, from + STRETCH); place++) {
      int at = place;
      key.each(
          records[place],
          value -> {
            if (slice.has(value)) {
              entries.add(kept(value) | at);
            }
          });
    }
    return entries;
  }

  /** A value that stands on two sides of a record counts once. */
  private static int distinct(long[] sorted) {
    int size = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[size++] = sorted[i];
      }
    }
    return size;
  }

  /** What is kept of a value. */
  static long kept(long value) {
    return value & ~PLACE_MASK;
  }

  /** Adds the values that more records share than the cap, as {@link #kept}. */
  void addCrowded(LongOpenHashSet common) {
    for (int start = 0, end; start < size; start = end) {
      end = end(start);
      if (end - start > cap) {
        common.add(kept(entries[start]));
      }
    }
  }

  /** How many entries there are: a record stands once for each of its values. */
  int size() {
    return size;
  }

  /** Gives each pair of each block that begins in a range of entries. */
  void each(int from, int to, BlockConsumer consumer) {
    int start = from;
    while (start > 0 && start < size && sameValue(start - 1, start)) {
      start++;
    }
    while (start < to && start < size) {
      int end = end(start);
      if (end - start <= cap) {
        pairs(start, end, consumer);
      }
      start = end;
    }
  }

  private void pairs(int start, int end, BlockConsumer consumer) {
    for (int one = start; one < end; one++) {
      for (int other = one + 1; other < end; other++) {
        consumer.accept(kept(entries[one]), place(one), place(other));
      }
    }
  }

  private int end(int start) {
    int end = start + 1;
    while (end < size && sameValue(start, end)) {
      end++;
    }
    return end;
  }

  private boolean sameValue(int one, int other) {
    return kept(entries[one]) == kept(entries[other]);
  }

  private int place(int entry) {
    return (int) (entries[entry] & PLACE_MASK);
  }

  /** Takes a pair and the value that it shares. */
  @FunctionalInterface
  interface BlockConsumer {
    /** Takes a pair. */
    void accept(long value, int one, int other);
  }
}

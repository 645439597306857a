package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Evidence;

/**
 * The blocks of one key over many records: those that share a value stand side by side. Of a value
 * only the bits that a place leaves free are kept; that two values share them is rare, and brings
 * together strangers, who are then compared and found to be so.
 */
public final class Blocks {

  private static final int PLACE_BITS = 26;

  /** So many records can be sorted at once. */
  public static final int MOST_RECORDS = 1 << PLACE_BITS;

  private static final long PLACE_MASK = MOST_RECORDS - 1L;

  private final long[] entries;
  private final int size;
  private final int cap;

  private Blocks(long[] entries, int size, int cap) {
    this.entries = entries;
    this.size = size;
    this.cap = cap;
  }

  /**
   * Sorts the records by a key.
   *
   * @param records at most {@link #MOST_RECORDS}
   * @param cap the largest block that is looked at, in records
   */
  public static Blocks of(Key key, List<Evidence> records, int cap) {
    if (records.size() > MOST_RECORDS) {
      throw new IllegalArgumentException(
          records.size() + " records at once; at most " + MOST_RECORDS + " can be sorted");
    }
    LongArrayList entries = new LongArrayList(records.size());
    for (int place = 0; place < records.size(); place++) {
      int at = place;
      key.each(records.get(place), value -> entries.add(kept(value) | at));
    }
    LongArrays.parallelRadixSort(entries.elements(), 0, entries.size());
    return new Blocks(entries.elements(), entries.size(), cap);
  }

  /** What is kept of a value. */
  static long kept(long value) {
    return value & ~PLACE_MASK;
  }

  /** Adds the values that more records share than the cap, as {@link #kept}. */
  void addCrowded(LongOpenHashSet common) {
    for (int start = 0; start < size; start = end(start)) {
      if (end(start) - start > cap) {
        common.add(kept(entries[start]));
      }
    }
  }

  /** How many entries there are: a record stands once for each of its values. */
  public int size() {
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
        if (place(one) != place(other)) {
          consumer.accept(kept(entries[one]), place(one), place(other));
        }
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

package org.fengqiao.routes.linkage.grouping;

import java.util.List;
import java.util.stream.LongStream;
import org.fengqiao.routes.linkage.evidence.Evidence;

/**
 * Some of a key's values, so that not all of them must lie in memory at once.
 *
 * @param first the least of them
 * @param last the greatest
 */
record Slice(long first, long last) {

  /** One record in so many is asked how many values it has. */
  private static final int SAMPLE = 64;

  /**
   * Slices in ascending order, as many as the values of these records need.
   *
   * @param most about so many values are in one of them at most
   */
  static List<Slice> of(Key key, Evidence[] records, long most) {
    long[] values = {0};
    for (int place = 0; place < records.length; place += SAMPLE) {
      key.each(records[place], value -> values[0] += SAMPLE);
    }
    int bits = 0;
    while (values[0] >> bits > most) {
      bits++;
    }
    return bits == 0 ? List.of(new Slice(Long.MIN_VALUE, Long.MAX_VALUE)) : halved(bits);
  }

  private static List<Slice> halved(int times) {
    long size = 1L << (Long.SIZE - times);
    return LongStream.range(0, 1L << times)
        .mapToObj(i -> new Slice(Long.MIN_VALUE + i * size, Long.MIN_VALUE + (i + 1) * size - 1))
        .toList();
  }

  boolean has(long value) {
    return first <= value && value <= last;
  }
}

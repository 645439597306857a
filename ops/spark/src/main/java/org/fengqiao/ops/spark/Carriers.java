package org.fengqiao.ops.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import scala.Tuple2;

/**
 * Records that carry one value of a key, by their numbers.
 *
 * @param numbers each once; none when too many carry the value
 * @param crowded whether too many do: the value tells nothing
 */
record Carriers(long[] numbers, boolean crowded) implements Serializable {

  static final Carriers NOBODY = new Carriers(new long[0], false);

  private static final Carriers CROWD = new Carriers(new long[0], true);

  /**
   * With one more.
   *
   * @param most the most records that may share a value
   */
  Carriers with(long number, int most) {
    return and(new Carriers(new long[] {number}, false), most);
  }

  /** With those that another part of the records has. */
  Carriers and(Carriers others, int most) {
    int size = numbers.length + others.numbers.length;
    if (crowded || others.crowded || size > most) {
      return CROWD;
    }
    long[] all = Arrays.copyOf(numbers, size);
    System.arraycopy(others.numbers, 0, all, numbers.length, others.numbers.length);
    return new Carriers(all, false);
  }

  /** Each two of them, the lower number first. */
  Iterator<Tuple2<Long, Long>> pairs() {
    return IntStream.range(0, numbers.length)
        .boxed()
        .flatMap(
            one ->
                IntStream.range(0, one)
                    .mapToObj(
                        other ->
                            new Tuple2<>(
                                Math.min(numbers[one], numbers[other]),
                                Math.max(numbers[one], numbers[other]))))
        .iterator();
  }
}

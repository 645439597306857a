package org.fengqiao.connectors.capture.trigger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Change numbers that were not there when a greater one was. A transaction draws its numbers before
 * it commits, so such a number may still appear; when its transaction is rolled back it never does.
 * It is looked for until a transaction could no longer be open.
 */
final class Gaps {

  /** Numbers from the first to the last, both included. */
  record Gap(long first, long last, Instant noticed) {}

  private final TreeMap<Long, Gap> open = new TreeMap<>();
  private final Duration late;
  private final Clock clock;

  /**
   * No gaps.
   *
   * @param late how long a transaction may be open after it drew a number
   * @param clock tells how long a gap has been known
   */
  Gaps(Duration late, Clock clock) {
    this.late = late;
    this.clock = clock;
  }

  /** Takes note of the numbers between two that were met one after the other, if there are any. */
  void between(long before, long met) {
    if (met > before + 1) {
      open.put(before + 1, new Gap(before + 1, met - 1, clock.instant()));
    }
  }

  /** A number of a gap was met after all; what is left of its gap has been known as long. */
  void met(long number) {
    Map.Entry<Long, Gap> entry = open.floorEntry(number);
    if (entry == null || entry.getValue().last() < number) {
      return;
    }
    Gap gap = entry.getValue();
    open.remove(gap.first());
    if (gap.first() < number) {
      open.put(gap.first(), new Gap(gap.first(), number - 1, gap.noticed()));
    }
    if (number < gap.last()) {
      open.put(number + 1, new Gap(number + 1, gap.last(), gap.noticed()));
    }
  }

  /** Forgets gaps whose transactions can no longer be open. */
  void giveUp() {
    Instant latest = clock.instant().minus(late);
    open.values().removeIf(gap -> gap.noticed().isBefore(latest));
  }

  /** The gaps, lowest first. */
  List<Gap> open() {
    return List.copyOf(open.values());
  }

  /**
   * The number up to which nothing is missing any more.
   *
   * @param top the greatest number that was met
   */
  long settled(long top) {
    return open.isEmpty() ? top : open.firstKey() - 1;
  }
}

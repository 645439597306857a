package org.fengqiao.connectors.capture.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GapsTest {

  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Gaps gaps = new Gaps(Duration.ofMinutes(10), clock);

  @Test
  void goesOnFromBeforeTheLowestMissingNumber() {
    gaps.between(3, 4);
    assertThat(gaps.settled(4)).isEqualTo(4);

    gaps.between(4, 8);
    gaps.between(8, 10);
    assertThat(gaps.settled(10)).isEqualTo(4);

    gaps.met(6);
    assertThat(gaps.open()).extracting(Gaps.Gap::first).containsExactly(5L, 7L, 9L);
    gaps.met(5);
    gaps.met(7);
    assertThat(gaps.settled(10)).isEqualTo(8);
    gaps.met(9);
    assertThat(gaps.settled(10)).isEqualTo(10);
  }

  @Test
  void waitsForANumberAsLongAsItsTransactionMayBeOpen() {
    gaps.between(0, 3);
    now = now.plus(Duration.ofMinutes(10));
    gaps.giveUp();
    assertThat(gaps.settled(3)).isZero();

    gaps.met(1);
    gaps.between(3, 5);
    now = now.plusMillis(1);
    gaps.giveUp();
    assertThat(gaps.open())
        .as("what is left of a gap is as old as it was, and a younger one stays")
        .extracting(Gaps.Gap::first)
        .containsExactly(4L);
  }

  /** Numbers appear in any order; nothing is ever settled that has not been met. */
  @RepeatedTest(50)
  void neverPassesOverANumber(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<Long> numbers = new ArrayList<>();
    for (long number = 1; number <= 60; number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, random);
    TreeSet<Long> met = new TreeSet<>();
    long top = 0;
    for (long number : numbers) {
      if (number > top) {
        gaps.between(top, number);
        top = number;
      } else {
        gaps.met(number);
      }
      met.add(number);
      long settled = gaps.settled(top);
      assertThat(met.headSet(settled, true)).hasSize((int) settled);
      assertThat(met).doesNotContain(settled + 1);
    }
  }
}

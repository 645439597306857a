package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final WaitingPair A = near("a");
  private static final WaitingPair B = near("b");
  private static final WaitingPair C = near("c");
  private static final WaitingPair D = near("d");
  private static final WaitingPair SURE = drawn("sure");
  private static final WaitingPair SURER = drawn("surer");

  @Test
  void threeThatAreNearAreFollowedByOneOfTheLot() {
    assertThat(Turns.next(List.of(A, B, C, D, SURE, SURER), List.of(SURER, SURE), 0, 0, 5))
        .containsExactly(A, B, C, SURER, D);
  }

  @Test
  void theLotIsDueByWhatWasAnsweredBefore() {
    assertThat(Turns.next(List.of(A, B, SURE), List.of(SURE), 3, 0, 1)).containsExactly(SURE);
    assertThat(Turns.next(List.of(A, B, SURE), List.of(SURE), 3, 1, 1)).containsExactly(A);
  }

  @Test
  void whatTheLotHasDrawnCountsForItAlsoWhereItIsNear() {
    assertThat(Turns.next(List.of(SURE, A, B, C, SURER), List.of(SURER, SURE), 0, 0, 5))
        .containsExactly(SURE, A, B, C, SURER);
  }

  @Test
  void whereOneSortHasRunOutTheOtherGoesOn() {
    assertThat(Turns.next(List.of(), List.of(SURE, SURER), 0, 0, 9)).containsExactly(SURE, SURER);
    assertThat(Turns.next(List.of(A, B, C, D), List.of(), 0, 0, 9)).containsExactly(A, B, C, D);
    assertThat(Turns.next(List.of(), List.of(), 0, 0, 9)).isEmpty();
  }

  private static WaitingPair near(String key) {
    return new WaitingPair(key, "other", 5, 0, "m", "RELATED", Instant.EPOCH, null, "0-0");
  }

  private static WaitingPair drawn(String key) {
    return new WaitingPair(key, "other", 30, 0, "m", "RELATED", Instant.EPOCH, 0.5, "0-0");
  }
}

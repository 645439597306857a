package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void threeThatAreNearAreFollowedByOneOfTheLot() {
    assertThat(Turns.next(List.of(1, 2, 3, 4, 5, 90, 91), List.of(90, 91), 0, 0, 6))
        .containsExactly(1, 2, 3, 90, 4, 5);
  }

  @Test
  void theLotIsDueByWhatWasAnsweredBefore() {
    assertThat(Turns.next(List.of(1, 2, 90), List.of(90), 3, 0, 1)).containsExactly(90);
    assertThat(Turns.next(List.of(1, 2, 90), List.of(90), 3, 1, 1)).containsExactly(1);
  }

  @Test
  void aPairOfBothSortsComesOnce() {
    assertThat(Turns.next(List.of(1, 2), List.of(2, 1), 0, 0, 9)).containsExactly(1, 2);
    assertThat(Turns.next(List.of(), List.of(7, 8), 0, 0, 9)).containsExactly(7, 8);
    assertThat(Turns.next(List.<Integer>of(), List.of(), 0, 0, 9)).isEmpty();
  }
}

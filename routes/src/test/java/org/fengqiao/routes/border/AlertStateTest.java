package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.schemas.message.BorderProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertStateTest {

  @ParameterizedTest
  @EnumSource
  void nothingLeadsBackToDraftOrSent(AlertState from) {
    assertThat(from.mayBecome(AlertState.DRAFT)).isFalse();
    assertThat(from.mayBecome(AlertState.SENT)).isEqualTo(from == AlertState.DRAFT);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOverStaysOver(AlertState to) {
    assertThat(AlertState.CLOSED.mayBecome(to)).isFalse();
    assertThat(AlertState.RETURNED.mayBecome(to)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyProgressMayFollowAReceipt(BorderProgress progress) {
    assertThat(AlertState.RECEIPTED.mayBecome(AlertState.after(progress))).isTrue();
  }

  @Test
  void takingUpCannotBeUndone() {
    Set<AlertState> next = EnumSet.noneOf(AlertState.class);
    for (AlertState each : AlertState.values()) {
      if (AlertState.HANDLING.mayBecome(each)) {
        next.add(each);
      }
    }

    assertThat(next).containsExactlyInAnyOrder(AlertState.HANDLING, AlertState.CLOSED);
  }
}

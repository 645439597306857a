package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fengqiao.schemas.message.BorderProgress;
import org.junit.jupiter.api.Test;

class AlertStateTest {

  @Property
  void nothingLeadsBackToDraftOrSent(@ForAll AlertState from) {
    assertThat(from.mayBecome(AlertState.DRAFT)).isFalse();
    assertThat(from.mayBecome(AlertState.SENT)).isEqualTo(from == AlertState.DRAFT);
  }

  @Property
  void whatIsOverStaysOver(@ForAll AlertState to) {
    assertThat(AlertState.CLOSED.mayBecome(to)).isFalse();
    assertThat(AlertState.RETURNED.mayBecome(to)).isFalse();
  }

  @Property
  void everyProgressMayFollowAReceipt(@ForAll BorderProgress progress) {
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

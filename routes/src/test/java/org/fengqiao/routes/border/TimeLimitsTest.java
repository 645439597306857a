package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

  // A Friday, 10:00 in Shanghai.
  private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void givesTheReceiptHoursByColour() {
    assertThat(TimeLimits.receiptDue(EscalationLevel.RED, FRIDAY))
        .isEqualTo("2026-11-20T04:00:00Z");
    assertThat(TimeLimits.receiptDue(EscalationLevel.ORANGE, FRIDAY))
        .isEqualTo("2026-11-20T14:00:00Z");
    assertThat(TimeLimits.receiptDue(EscalationLevel.YELLOW, FRIDAY))
        .isEqualTo("2026-11-21T02:00:00Z");
  }

  @Test
  void countsWorkingDaysForBlue() {
    assertThat(TimeLimits.receiptDue(EscalationLevel.BLUE, FRIDAY))
        .isEqualTo("2026-11-25T02:00:00Z");
  }
}

package org.fengqiao.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;
import static org.fengqiao.routes.border.DisputeBuilder.aCase;
import static org.fengqiao.routes.border.DisputeBuilder.aDispute;
import static org.fengqiao.routes.border.DisputeBuilder.batch;

import org.fengqiao.schemas.message.DisputeChanged;
import org.junit.jupiter.api.Test;

class BorderInterestTest {

  private final DisputeChanged dispute = aDispute().with(aCase(QINGPU)).build();
  private final DisputeChanged merged =
      DisputeChanged.newBuilder(dispute).setMergedInto(aDispute().build().getDisputeId()).build();

  @Test
  void theBorderHearsOfEveryLiveChange() {
    assertThat(BorderInterest.isForFiguresOnly(batch(false, dispute))).isFalse();
  }

  @Test
  void theBorderHearsNothingOfHistory() {
    assertThat(BorderInterest.isForFiguresOnly(batch(true, dispute))).isTrue();
  }

  @Test
  void theBorderHearsOfAMergeInHistory() {
    assertThat(BorderInterest.isForFiguresOnly(batch(true, dispute, merged))).isFalse();
  }
}

package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fengqiao.routes.linkage.review.Answer.DIFFERENT;
import static org.fengqiao.routes.linkage.review.Answer.SAME;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void kappaTakesOffWhatChanceExplains() {
    // 20 and 15 agree of 50; by chance 25/50 * 30/50 + 25/50 * 20/50 = 0.5.
    Agreement agreement =
        Agreement.of(
            Stream.of(
                    Collections.nCopies(20, List.of(SAME, SAME)),
                    Collections.nCopies(5, List.of(SAME, DIFFERENT)),
                    Collections.nCopies(10, List.of(DIFFERENT, SAME)),
                    Collections.nCopies(15, List.of(DIFFERENT, DIFFERENT)))
                .flatMap(List::stream)
                .toList());

    assertThat(agreement.rate()).isEqualTo(0.7);
    assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void whereChanceExplainsAllNothingIsTold() {
    assertThat(Agreement.of(List.of()).rate()).isNull();
    assertThat(Agreement.of(List.of()).kappa()).isNull();
    assertThat(Agreement.of(List.of(List.of(SAME, SAME))).rate()).isEqualTo(1);
    assertThat(Agreement.of(List.of(List.of(SAME, SAME))).kappa()).isNull();
  }
}

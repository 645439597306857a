package org.fengqiao.routes.linkage.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void whatIsSharedOutAlikeIsStableWhateverTheSum() {
    assertThat(Shares.instability(List.of(20.0, 60.0), List.of(0.25, 0.75)))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void aChangeHasTheIndexOfTheTextbook() {
    double index = Shares.instability(List.of(5.0, 5.0), List.of(0.25, 0.75));

    assertThat(index).isCloseTo(0.25 * Math.log(2) - 0.25 * Math.log(0.5 / 0.75), within(1e-12));
  }

  @Test
  void whatWasNeverThereIsNoInfinityAndNothingIsNoChange() {
    assertThat(Shares.instability(List.of(5.0, 5.0), List.of(0.0, 1.0))).isBetween(1.0, 10.0);
    assertThat(Shares.instability(List.of(0.0, 0.0), List.of(0.5, 0.5))).isZero();
  }

  @Test
  void howAHandfulIsSharedOutDoesNotMatter() {
    List<Double> expected = List.of(0.9, 0.03, 0.03, 0.04);

    assertThat(Shares.instabilityOfMost(List.of(95.0, 1.0, 4.0, 0.0), expected))
        .isCloseTo(0, within(1e-12));
    assertThat(Shares.instabilityOfMost(List.of(10.0, 0.0, 90.0, 0.0), expected)).isGreaterThan(1);
  }
}

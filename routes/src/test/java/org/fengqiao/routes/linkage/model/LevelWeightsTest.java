package org.fengqiao.routes.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelWeightsTest {

  private static final LevelWeights DAYS =
      new LevelWeights(
          "days",
          List.of(0.0, 0.5, 0.4, 0.1),
          List.of(0.0, 0.2, 0.1, 0.7),
          List.of(List.of(0.0, 0.2, 0.7, 0.1)));

  @Test
  void noLevelWeighsLessThanOneBelowIt() {
    assertThat(DAYS.bits(2)).isEqualTo(2);
    assertThat(DAYS.bits(3)).isEqualTo(2);
    assertThat(DAYS.bits(2, 1, 0)).isEqualTo(DAYS.bits(1, 1, 0)).isGreaterThan(1);
  }

  @Test
  void whatManyShareWeighsNoLessThanWhatIsBelowIt() {
    assertThat(DAYS.bits(3, 0, 0.4)).isEqualTo(DAYS.bits(1, 0, 0.4)).isGreaterThan(0);
  }

  @Test
  void whatManyShareWeighsLess() {
    LevelWeights weights =
        new LevelWeights("parties", List.of(0.0, 0.5, 0.5), List.of(0.0, 0.9999, 0.0001));

    assertThat(weights.bits(2, 0, 0.01)).isCloseTo(Math.log(50) / Math.log(2), within(1e-9));
    assertThat(weights.bits(2, 0, 0.00001)).isEqualTo(weights.bits(2));
    assertThat(weights.bits(0)).isZero();
  }

  @Test
  void whatIsUsualAmongThoseNearToEachOtherWeighsLess() {
    LevelWeights place =
        new LevelWeights(
            "place",
            List.of(0.0, 0.01, 0.99),
            List.of(0.0, 0.9, 0.1),
            List.of(List.of(0.0, 0.5, 0.5)));

    assertThat(place.bits(2)).isGreaterThan(3);
    assertThat(place.bits(2, 1, 0)).isLessThan(1);
  }
}

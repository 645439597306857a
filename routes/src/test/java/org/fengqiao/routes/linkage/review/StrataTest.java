package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrataTest {

  @Test
  void theBandsAreNarrowAroundTheThreshold() {
    assertThat(Strata.around(5))
        .startsWith(-2.0, 0.0, 2.0, 3.0)
        .contains(5.0, 6.0, 25.0)
        .isSorted();
  }

  @Test
  void allOfASmallBandAreDrawnAndLessAndLessOfALargeOne() {
    assertThat(Strata.rate(0, 30)).isEqualTo(1);
    assertThat(Strata.rate(9, 0)).as("no lot").isZero();
    assertThat(Strata.rate(60, 30)).isEqualTo(1);
    assertThat(Strata.rate(61, 30)).isEqualTo(0.5);
    assertThat(Strata.rate(1_000_000, 30) * 1_000_000).isBetween(30.0, 60.0);
  }
}

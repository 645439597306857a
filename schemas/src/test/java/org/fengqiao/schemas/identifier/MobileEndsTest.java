package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are of nobody. */
class MobileEndsTest {

  @Test
  void endsAreTheFirstThreeDigitsAndTheLastFour() {
    assertThat(MobileEnds.of("13800138000")).isEqualTo("1388000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "138****8000",
        "138＊＊＊＊8000",
        "138xxxx8000",
        "138-****-8000",
        " 138 **** 8000",
        "+86 138****8000",
        "0138****8000",
        "1380***8000",
        "021-60000000/138****8000"
      })
  void aMaskLeavesThemHoweverItIsWritten(String masked) {
    assertThat(MobileEnds.ofMasked(masked)).containsExactly("1388000");
  }

  @Test
  void eachOfTwoInOneCellHasItsEnds() {
    assertThat(MobileEnds.ofMasked("138****8000、139****9001"))
        .containsExactly("1388000", "1399001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "13800138000", "138****800", "128****8000", "138*8000", "021****0000"})
  void whatIsNoMaskedMobileNumberHasNone(String text) {
    assertThat(MobileEnds.ofMasked(text)).isEmpty();
  }

  @Test
  void noTextIsTooHostile() {
    Arbitrary.texts(50_000).forEach(MobileEnds::ofMasked);
  }
}

package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are of nobody. */
class CitizenNumberPartsTest {

  private static final List<String> ALL =
      List.of("11010519491231", "19491231002X", "110105002X", "110002X");

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "１１０１０５１９４９１２３１００２ｘ", "110105491231002"})
  void aSoundNumberHasFourPartsHoweverItIsWritten(String written) {
    assertThat(CitizenNumberParts.read(written)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, 11010519491231|194912310021|1101050021|1100021",
    "990105194912310021, 194912310021",
    "110105194913310021, 1101050021|1100021",
    "110105194912310000, 11010519491231"
  })
  void aMistypedNumberHasThosePartsThatAreStillPossible(String typed, String parts) {
    assertThat(CitizenNumberParts.read(typed)).isEqualTo(List.of(parts.split("\\|")));
  }

  @ParameterizedTest
  @CsvSource({
    "110105********002X, 110105002X|110002X",
    "110105********002x, 110105002X|110002X",
    "110###########002X, 110002X",
    "110105XXXXXXXX002X, 110105002X|110002X",
    "110105****002X, 110105002X|110002X",
    "11010519491231****, 11010519491231",
    "11010519491231XXXX, 11010519491231",
    "??????19491231002X, 19491231002X"
  })
  void aMaskedNumberHasThePartsThatTheMaskLeaves(String masked, String parts) {
    assertThat(CitizenNumberParts.read(masked)).isEqualTo(List.of(parts.split("\\|")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "X",
        "XX",
        "张伟",
        "110105*02X",
        "110105*****1002",
        "110105********002张",
        "138****8000",
        "11010a********002X",
        "11010519491231",
        "11010519491231002*002X",
        "1101051949123100210"
      })
  void whatIsNoNumberHasNone(String text) {
    assertThat(CitizenNumberParts.read(text)).isEmpty();
  }

  @Test
  void everyPartIsOfOneOfFourLengths() {
    Arbitrary.texts(50_000)
        .forEach(
            text ->
                assertThat(CitizenNumberParts.read(text))
                    .allMatch(part -> List.of(14, 12, 10, 7).contains(part.length())));
  }
}

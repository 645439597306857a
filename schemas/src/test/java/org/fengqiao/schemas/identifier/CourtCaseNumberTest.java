package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.schemas.identifier.CourtCaseNumber.Quality;
import org.fengqiao.schemas.identifier.CourtCaseNumber.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtCaseNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(2019)沪0101民初12345号",
        "（2019）沪0101民初12345号",
        "〔2019〕沪0101民初第12345号",
        "[2019]沪0101民初12345",
        "2019沪0101民初12345号",
        "【２０１９】沪０１０１民初１２３４５号",
        " (2019) 沪0101 民初 012345 号 "
      })
  void everyWritingHasOneNormalForm(String written) {
    assertThat(CourtCaseNumber.read(written).normal()).isEqualTo("(2019)沪0101民初12345号");
  }

  @ParameterizedTest
  @CsvSource({
    "(2019)最高法民申1号, VALID", "(2019)沪民终1号, VALID", "(2019)沪01民终1号, VALID", "(2019)沪7101民初1号, VALID",
    "(2019)苏0591民初1号, VALID", "(2019)沪0108民初1号, VALID", "(2019)沪0115知民初1号, VALID",
        "(2019)兵0101民初1号, VALID",
    "(2019)豫9001民初1号, VALID", "(2019)渝0229民初1号, VALID", "(2019)沪0101民初1号之二, VALID",
        "(2019)沪0199民初1号, SUSPECT",
    "(2019)沪010民初1号, INVALID", "(2019)沪0101民初号, INVALID", "人民法院, INVALID", "'', EMPTY",
    "(2014)浦民一(民)初字第1234号, LEGACY", "（2014）浦民一（民）初字第1234号, LEGACY"
  })
  void saysHowGoodAValueIs(String written, Quality quality) {
    assertThat(CourtCaseNumber.read(written).quality()).isEqualTo(quality);
  }

  @Test
  void anOldNumberKeepsItsWords() {
    assertThat(CourtCaseNumber.read("〔2014〕浦民一（民）初字第01234号").normal())
        .isEqualTo("(2014)浦民一(民)初字第1234号");
  }

  @Test
  void aNormalFormIsItsOwnNormalForm() {
    RandomGenerator random = Arbitrary.random(137);
    List<String> types = List.of("民初", "民终", "民特", "民诉前调", "执", "知民初", "行初");
    List<String> courts = List.of("沪", "沪01", "沪0101", "沪0118", "苏0583", "浙0421", "沪74", "最高法");
    for (int n = 0; n < 5_000; n++) {
      String normal =
          "(%d)%s%s%d号"
              .formatted(
                  random.nextInt(2016, 2030),
                  courts.get(random.nextInt(courts.size())),
                  types.get(random.nextInt(types.size())),
                  random.nextInt(1, 99_999));

      assertThat(CourtCaseNumber.read(normal)).isEqualTo(new Reading(Quality.VALID, normal));
    }
  }
}

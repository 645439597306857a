package org.fengqiao.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case numbers as hands write them. */
class ReferenceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "沪青夏人调字〔2019〕第0123号, MEDIATION_FILE, 沪青夏人调字(2019)123号",
    "晋医人调字[2019]011号, MEDIATION_FILE, 晋医人调字(2019)11号",
    "苏昆花人调字（2019）第7号, MEDIATION_FILE, 苏昆花人调字(2019)7号",
    "青信访委〔2020〕14号, REFERRAL_LETTER, 青信访委(2020)14号",
    "青浦信访移【2020】14号, REFERRAL_LETTER, 青浦信访移(2020)14号",
    "沪金调委2020第0017号, REFERRAL_LETTER, 沪金调委(2020)17号",
    "沪司函〔2020〕5号, REFERRAL_LETTER, 沪司函(2020)5号",
    "青公治移调〔2018〕5号, POLICE_TRANSFER, 青公治移调(2018)5号",
    "（2019）沪0101民初第012345号, COURT_CASE, (2019)沪0101民初12345号",
    "2021沪0115民诉前调4567, COURT_CASE, (2021)沪0115民诉前调4567号",
    "(2020)沪74民初88号, COURT_CASE, (2020)沪74民初88号",
    "(2020)沪民终88号, COURT_CASE, (2020)沪民终88号",
    "(2020)最高法民申88号, COURT_CASE, (2020)最高法民申88号",
    "(2020)沪0118执8号之一, COURT_CASE, (2020)沪0118执8号之一",
    "(2020)沪73知民初8号, COURT_CASE, (2020)沪73知民初8号",
    "（2014）浦民一（民）初字第01234号, COURT_CASE, (2014)浦民一(民)初字第1234号",
    "(2012)沪二中民一(民)终字第9号, COURT_CASE, (2012)沪二中民一(民)终字第9号",
    "３１０１１８２０２００５０８０００１２, PETITION_ITEM, 3101182020050800012",
    "20180110115346310103011591, POLICE_CALL, 20180110115346310103011591",
    "jrj-31-20250611-00017, COMPLAINT, JRJ-31-20250611-00017",
    "310118003—2019—00123, MEDIATION_FILE, 310118003-2019-00123"
  })
  void aNumberIsReadByItsShape(String cell, ReferenceScheme scheme, String value) {
    assertThat(ReferenceNumber.read(cell, null)).contains(new ReferenceNumber(scheme, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "测试甲13800138000",
        "关于张伟与李强纠纷的函(2019)12号",
        "张伟信访(2019)12号",
        "苏伟强调字(2019)1号",
        "(2019)沪0118张伟12号",
        "(2019)张伟12号",
        "(2014)张伟字第12号",
        "13800138000",
        "138-0013-8000",
        "TEL13800138000",
        "13800138000-2019-001",
        "021-60000000",
        "110105194912310021",
        "110105-19491231-002X",
        "SFZ11010519491231002X"
      })
  void whatMayNameAPersonIsNoNumberOfAnyNumbering(String cell) {
    assertThat(ReferenceNumber.read(cell, null)).isEmpty();
    for (ReferenceScheme scheme : ReferenceScheme.values()) {
      assertThat(ReferenceNumber.read(cell, scheme)).isEmpty();
    }
  }

  /** One day wrong, one digit twice: digits of a person, though no longer a citizen number. */
  @ParameterizedTest
  @ValueSource(strings = {"110105194913310021", "1101051949123100211"})
  void aMistypedCitizenNumberHasNoCaseNumbersShape(String cell) {
    assertThat(ReferenceNumber.read(cell, null)).isEmpty();
  }

  @Test
  void readingNeverThrowsAndItsResultReadsAsItself() {
    List<@Nullable ReferenceScheme> schemes =
        Stream.<@Nullable ReferenceScheme>concat(
                Arrays.stream(ReferenceScheme.values()), Stream.of((ReferenceScheme) null))
            .toList();
    Arbitrary.texts(30_000)
        .forEach(
            text ->
                schemes.forEach(
                    scheme -> {
                      Optional<ReferenceNumber> read = ReferenceNumber.read(text, scheme);

                      read.ifPresent(
                          number ->
                              assertThat(ReferenceNumber.read(number.value(), scheme))
                                  .contains(
                                      new ReferenceNumber(
                                          Objects.requireNonNullElse(scheme, number.scheme()),
                                          number.value())));
                    }));
  }
}

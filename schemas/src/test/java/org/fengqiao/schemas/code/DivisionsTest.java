package org.fengqiao.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {

  private static final Divisions CHINA = Divisions.china();

  @ParameterizedTest
  @CsvSource({
    "310102, 310101", "310103, 310101", "310108, 310106", "310119, 310115", "310230, 310151",
    "320684, 320614", "320602, 320613", "320611, 320613", "330283, 330213", "320584, 320509",
    "320571, 320576", "620201, 620200"
  })
  void anAbolishedCodeBecomesTodays(String abolished, String today) {
    assertThat(code(abolished)).contains(today);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "310118",
        "310118000000",
        "310118102",
        "310118102203",
        " 310118  ",
        "３１０１１８",
        "310118\u3000"
      })
  void padsBlanksAndFinerCodesAreTheCounty(String written) {
    assertThat(code(written)).contains("310118");
  }

  @ParameterizedTest
  @ValueSource(strings = {"青浦区", "青浦", "上海市青浦区", "上海青浦区", "上海青浦", "上海市 青浦区"})
  void namesAreTheCounty(String written) {
    assertThat(code(written)).contains("310118");
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市吴江区, 320509",
    "苏州市吴江区, 320509",
    "苏州吴江, 320509",
    "吴江市, 320509",
    "海门市, 320614",
    "闸北区, 310106",
    "上海市南汇区, 310115",
    "浦东新区, 310115",
    "浦东, 310115",
    "崇明县, 310151",
    "崇川区, 320613",
    "嘉善县, 330421",
    "东莞市, 441900",
    "巴里坤哈萨克自治县, 650521"
  })
  void formerAndPartialNamesAreTodaysCounty(String written, String today) {
    assertThat(code(written)).contains(today);
  }

  @Test
  void aNameThatFitsSeveralCountiesFindsNoneUntilAProvinceDecides() {
    assertThat(CHINA.resolve("普陀区", null)).isEmpty();
    assertThat(CHINA.resolve("普陀区", null, "310000").map(Division::code)).contains("310107");
    assertThat(CHINA.resolve("普陀区", null, "330000").map(Division::code)).contains("330903");
    assertThat(CHINA.resolve("昆山市", null, "310000").map(Division::code)).contains("320583");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ", "310000", "310100", "320500", "999999", "000000", "31011", "3101180", "上海市", "青浦区盈港路",
        "abc"
      })
  void whatIsNoCountyFindsNone(String written) {
    assertThat(CHINA.resolve(written, null)).isEmpty();
  }

  @Test
  void aCodeGivenToAnotherCountyMeansWhatItMeantOnTheDay() {
    assertThat(CHINA.resolve("469025", LocalDate.of(2005, 5, 1)).map(Division::name))
        .contains("定安县");
    assertThat(CHINA.resolve("469025", LocalDate.of(2019, 5, 1)).map(Division::name))
        .contains("白沙黎族自治县");
    assertThat(CHINA.resolve("469025", null).map(Division::name)).contains("白沙黎族自治县");
  }

  @Test
  void anAbolishedCodeIsAcceptedOnAnyDay() {
    assertThat(CHINA.resolve("310108", LocalDate.of(2021, 1, 1)).map(Division::code))
        .contains("310106");
  }

  @Test
  void aDividedCountyHasNoSuccessor() {
    assertThat(CHINA.resolve("320304", null)).isEmpty();
  }

  @Test
  void aMunicipalityHasNoPrefecture() {
    assertThat(CHINA.resolve("310118", null))
        .contains(
            new Division(
                "310118", "青浦区", "310000", "上海市", "310000", "上海市", Division.Standing.STANDARD));
  }

  @Test
  void aCountyKnowsItsCityAndProvince() {
    assertThat(CHINA.resolve("320509", null))
        .contains(
            new Division(
                "320509", "吴江区", "320500", "苏州市", "320000", "江苏省", Division.Standing.STANDARD));
  }

  @Test
  void aCountyDirectlyUnderAProvinceHasNoPrefecture() {
    assertThat(CHINA.resolve("429004", null).map(Division::prefectureCode)).contains("420000");
  }

  @ParameterizedTest
  @CsvSource({"441900, 东莞市", "442000, 中山市", "460400, 儋州市", "620200, 嘉峪关市"})
  void aCityWithoutCountiesIsItsOwnCounty(String code, String name) {
    Division city = CHINA.resolve(code + "003", null).orElseThrow();

    assertThat(city.name()).isEqualTo(name);
    assertThat(city.prefectureCode()).isEqualTo(code);
    assertThat(city.prefectureName()).isEqualTo(name);
  }

  @Test
  void aStatisticalCountyIsReadButNotListed() {
    Division park = CHINA.resolve("320576", null).orElseThrow();

    assertThat(park.standing()).isEqualTo(Division.Standing.STATISTICAL);
    assertThat(CHINA.counties()).doesNotContain(park).hasSizeBetween(2840, 2860);
  }

  @Test
  void everySuccessorIsInForce() {
    assertThat(DivisionHistory.read().entries().values())
        .allSatisfy(
            entries ->
                assertThat(entries)
                    .filteredOn(entry -> !entry.successor().isEmpty())
                    .allSatisfy(
                        entry -> assertThat(CHINA.resolve(entry.successor(), null)).isPresent()));
  }

  @Test
  void everyLevelHasItsName() {
    assertThat(CHINA.name("310000")).contains("上海市");
    assertThat(CHINA.name("320500")).contains("苏州市");
    assertThat(CHINA.name("310118")).contains("青浦区");
    assertThat(CHINA.name("310108")).isEmpty();
  }

  private static Optional<String> code(String written) {
    return CHINA.resolve(written, null).map(Division::code);
  }
}

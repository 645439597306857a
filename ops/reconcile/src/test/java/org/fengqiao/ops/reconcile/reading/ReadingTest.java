package org.fengqiao.ops.reconcile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-03-05",
        "2019/3/5",
        "2019.03.05",
        "20190305",
        "2019年3月5日",
        " 2019-03-05 00:00:00 ",
        "2019-03-05 00:00",
        "20190305000000",
        "2019-03-05T00:00:00.000"
      })
  void aDayIsReadInEverySpellingWithOneMeaning(String written) {
    assertThat(PlainDate.read(written))
        .isEqualTo(new Reading.Given(PlainDate.millis(Instant.parse("2019-03-04T16:00:00Z"))));
  }

  @Test
  void theDriversOwnTimesAreReadInTheSourcesZone() {
    Reading midnight = new Reading.Given(PlainDate.millis(Instant.parse("2019-03-04T16:00:00Z")));

    assertThat(PlainDate.read(LocalDate.of(2019, 3, 5))).isEqualTo(midnight);
    assertThat(PlainDate.read(LocalDateTime.of(2019, 3, 5, 0, 0))).isEqualTo(midnight);
    assertThat(PlainDate.read(LocalDate.of(9999, 12, 31))).isEqualTo(Reading.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"43529", "19-3-5", "5/3/2019", "二〇一九年三月五日", "不详", "1551715200"})
  void whatCouldMeanSomethingElseIsNotJudged(String written) {
    assertThat(PlainDate.read(written)).isEqualTo(Reading.UNDECIDED);
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsBad() {
    assertThat(PlainDate.read("2019-02-30")).isEqualTo(Reading.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25000|1|2500000",
        "25,000.00|1|2500000",
        "２５０００元|1|2500000",
        "2.5万|1|2500000",
        "2.5|10000|2500000",
        "15.8万元|10000|15800000",
        "0.005|1|1"
      })
  void anAmountInDigitsIsReadToTheCent(String written, String unit, String cents) {
    assertThat(PlainFigure.amount(written, new BigDecimal(unit)))
        .isEqualTo(new Reading.Given(cents));
  }

  @ParameterizedTest
  @ValueSource(strings = {"贰万伍仟元整", "13800138000", "约2万", "1e5"})
  void anAmountInWordsOrATelephoneNumberIsNotJudged(String written) {
    assertThat(PlainFigure.amount(written, BigDecimal.ONE)).isEqualTo(Reading.UNDECIDED);
  }

  @Test
  void aListKnowsNamesCodesAndCodesWithoutTheirZeros() {
    ListedValue list =
        new ListedValue(Map.of("调解中", "IN_PROGRESS"), Map.of("040", "调解中", "050", "归档"));

    assertThat(list.read("调解中 ")).isEqualTo(new Reading.Given("IN_PROGRESS"));
    assertThat(list.read(40)).isEqualTo(new Reading.Given("IN_PROGRESS"));
    assertThat(list.read("０４０")).isEqualTo(new Reading.Given("IN_PROGRESS"));
    assertThat(list.read("050")).isEqualTo(Reading.BAD);
    assertThat(list.read(null)).isEqualTo(Reading.MISSING);
  }
}

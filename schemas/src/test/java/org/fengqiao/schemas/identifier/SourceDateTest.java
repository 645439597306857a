package org.fengqiao.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fengqiao.schemas.identifier.SourceDate.Quality;
import org.fengqiao.schemas.identifier.SourceDate.Reading;
import org.fengqiao.schemas.message.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDateTest {

  @ParameterizedTest
  @CsvSource({
    "2019-03-05 14:22:01, 2019-03-05T14:22:01, SECOND",
    "2019-03-05 14:22:01.0, 2019-03-05T14:22:01, SECOND",
    "2019-03-05 14:22:01.123456, 2019-03-05T14:22:01, SECOND",
    "2019-03-05 14:22, 2019-03-05T14:22, MINUTE",
    "2019/3/5 9:05, 2019-03-05T09:05, MINUTE",
    "2019.03.05, 2019-03-05T00:00, DAY",
    "2019年3月5日, 2019-03-05T00:00, DAY",
    "2019年3月5日14时22分, 2019-03-05T14:22, MINUTE",
    "2019年3月5日 14时22分1秒, 2019-03-05T14:22:01, SECOND",
    "二〇一九年十二月三十一日, 2019-12-31T00:00, DAY",
    "二零一九年十月二十日, 2019-10-20T00:00, DAY",
    "20190305, 2019-03-05T00:00, DAY",
    "201903051422, 2019-03-05T14:22, MINUTE",
    "20190305142201, 2019-03-05T14:22:01, SECOND",
    "43529, 2019-03-05T00:00, DAY",
    "43529.5, 2019-03-05T12:00, SECOND",
    "05-3月-19, 2019-03-05T00:00, DAY",
    "05-12月-98, 1998-12-05T00:00, DAY",
    "05-MAR-2019 14:22:01, 2019-03-05T14:22:01, SECOND",
    "2019-03-05T14:22:01+08:00, 2019-03-05T14:22:01, SECOND",
    "2019-03-05T06:22:01Z, 2019-03-05T14:22:01, SECOND",
    "2019-03-04T23:00:00.000-0500, 2019-03-05T12:00, SECOND",
    "1551766921000, 2019-03-05T14:22:01, SECOND",
    "1551766921, 2019-03-05T14:22:01, SECOND",
    "２０１９－０３－０５　１４：２２, 2019-03-05T14:22, MINUTE",
    "2020-02-29, 2020-02-29T00:00, DAY"
  })
  void readsEveryWayOfWriting(String written, LocalDateTime at, TimePrecision precision) {
    assertThat(SourceDate.read(written)).isEqualTo(new Reading(Quality.VALID, at, precision));
  }

  @ParameterizedTest
  @CsvSource({
    "19-3-5, AMBIGUOUS", "5/3/2019, AMBIGUOUS", "190305, AMBIGUOUS", "2019-02-30, INVALID",
        "2019-13-01, INVALID",
    "20191301, INVALID", "2019-03-05 25:00, INVALID", "2019-03, INVALID", "昨天, INVALID",
        "05-FOO-19, INVALID",
    "05-MAR-19 02:22:01 PM, INVALID", "1800-01-01, INVALID", "12345678901234567890, INVALID",
        "2019-03-05T14:22:01+99:00, INVALID"
  })
  void whatHasNoOneMeaningHasNoDate(String written, Quality quality) {
    assertThat(SourceDate.read(written)).isEqualTo(Reading.of(quality));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1900-01-01",
        "1900-01-01 00:00:00.0",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "9999-12-31",
        "9999/12/31",
        "99991231",
        "00000000",
        "0001-01-01",
        "1970-01-01 08:00:00",
        "0000000000000",
        "2099-12-31 23:59:59",
        "1899-12-30"
      })
  void aStandInIsNoDate(String written) {
    assertThat(SourceDate.read(written)).isEqualTo(Reading.of(Quality.SENTINEL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void nothingIsEmpty(String written) {
    assertThat(SourceDate.read(written)).isEqualTo(Reading.of(Quality.EMPTY));
  }

  @Test
  void everyMomentReadsBackInEveryWriting() {
    RandomGenerator random = Arbitrary.random(8601);
    List<DateTimeFormatter> writings =
        List.of(
                "yyyy-MM-dd HH:mm:ss",
                "yyyyMMddHHmmss",
                "yyyy/M/d H:m:s",
                "yyyy.MM.dd HH:mm:ss",
                "yyyy年M月d日 H时m分s秒")
            .stream()
            .map(DateTimeFormatter::ofPattern)
            .toList();
    for (int n = 0; n < 5_000; n++) {
      LocalDateTime moment =
          LocalDateTime.of(2002, 1, 1, 0, 0).plusSeconds(random.nextLong(40L * 365 * 86_400));
      for (DateTimeFormatter writing : writings) {
        assertThat(SourceDate.read(writing.format(moment)))
            .isEqualTo(new Reading(Quality.VALID, moment, TimePrecision.SECOND));
      }
      long epoch = moment.atZone(SourceDate.ZONE).toInstant().toEpochMilli();
      assertThat(SourceDate.read(Long.toString(epoch)).at()).isEqualTo(moment);
    }
  }
}

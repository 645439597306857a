package org.fengqiao.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceClockTest {

  @Test
  void readsWallTimesOfShanghai() {
    Instant expected = Instant.parse("2020-07-02T08:40:11Z");

    assertThat(SourceClock.read("2020-07-02 16:40:11")).isEqualTo(expected);
    assertThat(SourceClock.read("2020-07-02T16:40:11.000")).isEqualTo(expected);
    assertThat(SourceClock.read(LocalDateTime.of(2020, 7, 2, 16, 40, 11))).isEqualTo(expected);
    assertThat(SourceClock.read(expected.toEpochMilli())).isEqualTo(expected);
    assertThat(SourceClock.read(Long.toString(expected.toEpochMilli()))).isEqualTo(expected);
  }

  /** The infinity of a database, or a mistyped year: no version could count it. */
  @ParameterizedTest
  @MethodSource("beyondAnyCalendar")
  void knowsNoTimeBeyondFourDigitsOfAYear(Object value) {
    assertThat(SourceClock.read(value)).isNull();
  }

  static Object[] beyondAnyCalendar() {
    return new Object[] {
      LocalDateTime.MAX,
      LocalDateTime.MIN,
      OffsetDateTime.MAX,
      OffsetDateTime.MIN,
      LocalDate.MAX,
      LocalDate.MIN,
      Instant.MAX,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      "+999999999-12-31 23:59:59",
      "+10000-01-02 00:00:00"
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31 23:59:59", "0001-01-02 00:00:00"})
  void readsTheFirstAndTheLastYear(String written) {
    assertThat(SourceClock.read(written)).isNotNull();
  }
}

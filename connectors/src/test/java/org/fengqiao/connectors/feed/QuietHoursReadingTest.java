package org.fengqiao.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursReadingTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:29:59Z, ",
    "2026-03-02T00:30:00Z, 2026-03-02T03:30:00Z",
    "2026-03-02T03:29:59Z, 2026-03-02T03:30:00Z",
    "2026-03-02T03:30:00Z, ",
    "2026-03-02T15:00:00Z, 2026-03-03T00:10:00Z",
    "2026-03-02T17:00:00Z, 2026-03-03T00:10:00Z"
  })
  void saysWhenAQuietTimeIsOverPastMidnightAndThroughSpansThatMeet(Instant now, Instant until) {
    QuietHours quiet = QuietHours.of(List.of("08:30-11:30", "22:30-06:00", "06:00-08:10"));

    assertThat(quiet.until(now, SHANGHAI).orElse(null)).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8:30-11:30",
        "08:30-08:30",
        "24:00-01:00",
        "08:60-09:00",
        "08:30",
        "",
        "08:30–11:30"
      })
  void refusesWhatIsNoSpan(String text) {
    assertThatThrownBy(() -> QuietHours.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("08:30-11:30");
  }
}

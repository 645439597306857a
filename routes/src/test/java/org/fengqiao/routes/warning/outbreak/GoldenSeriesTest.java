package org.fengqiao.routes.warning.outbreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fengqiao.routes.warning.outbreak.Golden.Week;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.outbreak.Judgement.TooFewCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The hub finds in the same weeks what R's package surveillance finds. */
class GoldenSeriesTest {

  private static final double PERCENT = 1e-4;
  private static final double SMALLEST = 1e-9;

  static Stream<Week> weeks() {
    return Golden.recorded().judged();
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void theImprovedFarringtonAgrees(Week week) {
    agrees(week, FarringtonFlexible.improved(), "plugin");
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void farringtonWithTheTwoThirdsPowerAgrees(Week week) {
    agrees(week, new FarringtonFlexible(5, 3, 1, 26, Threshold.TWO_THIRDS_POWER, 0.005), "delta");
  }

  @ParameterizedTest
  @EnumSource
  void earsAgrees(Ears method) {
    String column = method.name().toLowerCase(Locale.ROOT);
    assertThat(weeks())
        .allSatisfy(
            week -> {
              Judged judged = (Judged) method.judge(week.counts());
              close(judged.threshold(), week.number(column));
              assertThat(judged.alarm()).isEqualTo(week.number("count") > week.number(column));
            });
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void theSumAgrees(Week week) {
    Judged judged = (Judged) new PoissonCusum(1.04, 2.26, week.summed()).judge(week.counts());

    close(judged.threshold(), week.number("cusum_upper"));
    assertThat(judged.alarm()).isEqualTo(week.number("cusum_alarm") > 0);
  }

  @Test
  void theGoldenSeriesHaveOutbreaksAndQuietWeeks() {
    assertThat(weeks().map(week -> week.number("plugin_alarm")).distinct())
        .as("a golden file of quiet weeks would prove little")
        .containsExactlyInAnyOrder(0.0, 1.0);
    assertThat(List.copyOf(weeks().filter(week -> !week.has("plugin_upper")).toList()))
        .as("weeks with too few cases")
        .isNotEmpty();
  }

  private static void agrees(Week week, Method method, String columns) {
    Judgement judgement = method.judge(week.counts());
    if (!week.has(columns + "_upper")) {
      assertThat(judgement).isEqualTo(new TooFewCases());
      return;
    }
    Judged judged = (Judged) judgement;
    close(judged.expected(), week.number(columns + "_expected"));
    close(judged.threshold(), week.number(columns + "_upper"));
    assertThat(judged.alarm()).isEqualTo(week.number(columns + "_alarm") > 0);
  }

  private static void close(double value, double recorded) {
    if (Math.abs(recorded) < SMALLEST) {
      assertThat(Math.abs(value)).isLessThan(SMALLEST);
    } else {
      assertThat(value).isCloseTo(recorded, withinPercentage(PERCENT));
    }
  }
}

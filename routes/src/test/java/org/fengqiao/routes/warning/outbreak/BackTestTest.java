package org.fengqiao.routes.warning.outbreak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.routes.trend.regression.CountQuantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule is measured by the past of the very series that it warns of. */
class BackTestTest {

  private static final Method NEVER = counts -> new Judgement.Judged(1, 1, false);
  private static final Method ALWAYS = counts -> new Judgement.Judged(1, 1, true);

  @Test
  void aRuleThatNeverAlarmsFindsNothingAndOneThatAlwaysDoesFindsAll() {
    List<Integer> counts = series(150, 20, 1);

    BackTest never = BackTest.of(NEVER, counts);
    BackTest always = BackTest.of(ALWAYS, counts);

    assertThat(never.found()).isZero();
    assertThat(never.falseAlarms()).isZero();
    assertThat(never.lag()).isEmpty();
    assertThat(always.found()).isEqualTo(40);
    assertThat(always.falseAlarms()).isEqualTo(104);
    assertThat(always.lag()).hasValue(0);
    assertThat(always.usualWeeks()).isEqualTo(104);
    assertThat(always.outbreaks()).isEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource
  void theHubsRulesFindMostOutbreaksAndRarelyCryWolf(WeekRule rule) {
    BackTest test = BackTest.of(rule, series(6 * 52, 20, 4));

    assertThat(test.found()).isGreaterThan(test.outbreaks() / 2);
    assertThat(test.falseAlarms()).isLessThan(test.usualWeeks() / 10);
    assertThat(test.lag().orElseThrow()).isBetween(0.0, 3.0);
    assertThat(test.usualWeeks()).isGreaterThan(40);
  }

  @Test
  void thePastIsJudgedWithNothingThatCameLater() {
    List<Integer> counts = series(120, 20, 2);
    List<Integer> another = new ArrayList<>(counts);
    for (int week = 100; week < another.size(); week++) {
      another.set(week, 900);
    }

    assertThat(Replayed.weeks(WeekRule.EARS_C2, another, 20, 100))
        .isEqualTo(Replayed.weeks(WeekRule.EARS_C2, counts, 20, 100));
  }

  @Test
  void theSameCountsGiveTheSameFigures() {
    List<Integer> counts = series(130, 8, 3);

    assertThat(BackTest.of(WeekRule.EARS_C2, counts))
        .isEqualTo(BackTest.of(WeekRule.EARS_C2, counts));
  }

  @Test
  void aSeriesThatCannotBeJudgedTestsNothing() {
    BackTest test = BackTest.of(WeekRule.EARS_C2, List.of(9, 9, 9, 9));

    assertThat(test.outbreaks()).isZero();
    assertThat(test.usualWeeks()).isZero();
  }

  private static List<Integer> series(int weeks, double mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, weeks)
        .mapToObj(week -> (int) CountQuantile.of(mean, 1.3, random.nextDouble()))
        .toList();
  }
}

package org.fengqiao.routes.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.fengqiao.routes.trend.Outlook.Ahead;
import org.fengqiao.routes.trend.Outlook.Foretold;
import org.fengqiao.routes.trend.Outlook.TooFew;
import org.fengqiao.routes.trend.Outlook.TooShort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts know Spring Festival, and their intervals hold as many months as they say. */
class ForecasterTest {

  private static final YearMonth LAST = YearMonth.of(2026, 12);
  private static final int SERIES = 600;

  private final Forecaster forecaster = new Forecaster(RuledCalendar.months());

  @ParameterizedTest
  @ValueSource(ints = {24, 36, 60})
  void theIntervalHoldsTheShareOfMonthsThatItSays(int months) {
    List<Trial> trials = LongStream.range(0, SERIES).mapToObj(seed -> trial(months, seed)).toList();

    double held =
        trials.stream().filter(trial -> trial.ahead.holds(trial.count)).count() / (double) SERIES;

    double deviation = Math.sqrt(Forecaster.SHARE * (1 - Forecaster.SHARE) / SERIES);
    assertThat(held).isCloseTo(Forecaster.SHARE, within(3.3 * deviation));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 36, 60})
  void itErrsLessThanLastYearsSameMonth(int months) {
    ScoreSum sum = new ScoreSum();
    LongStream.range(0, SERIES)
        .mapToObj(seed -> trial(months, seed))
        .forEach(trial -> sum.add(trial.ahead, trial.count, trial.yearBefore));

    assertThat(sum.score().orElseThrow().error()).isLessThan(0.9);
  }

  @Test
  void springFestivalIsExpectedInTheMonthInWhichItFalls() {
    SeededSeries law = new SeededSeries(400, 0.2, -0.06, 1.01);
    YearMonth december = YearMonth.of(2025, 12);

    List<Ahead> ahead = foretold(law.draw(december, 60, 7)).months();

    assertThat(ahead.get(0).point())
        .as("January 2026 has none of it, January 2025 had four days")
        .isCloseTo(law.mean(YearMonth.of(2026, 1)), withinPercentage(4));
    assertThat(ahead.get(1).point())
        .as("February 2026 has all of it")
        .isCloseTo(law.mean(YearMonth.of(2026, 2)), withinPercentage(4));
  }

  @Test
  void aTrendIsCarriedOnWhenItIsClear() {
    List<Long> growing = new ArrayList<>(Collections.nCopies(48, 0L));
    for (int month = 0; month < growing.size(); month++) {
      growing.set(month, Math.round(100 * Math.exp(0.02 * month)));
    }

    Foretold foretold = foretold(new MonthlySeries(LAST, growing));

    assertThat(foretold.model()).isEqualTo(CountModel.SEASON_TREND);
    assertThat(foretold.months().getLast().point())
        .isCloseTo(100 * Math.exp(0.02 * 50), withinPercentage(2));
  }

  @Test
  void aShortOrThinSeriesIsRefusedWithTheReason() {
    SeededSeries law = SeededSeries.withSpringFestival();

    assertThat(forecaster.of(law.draw(LAST, 11, 1))).isEqualTo(new TooShort(11));
    assertThat(forecaster.of(new MonthlySeries(LAST, Collections.nCopies(40, 4L))))
        .isEqualTo(new TooFew(48));
  }

  @Test
  void theSameCountsAreForetoldTheSame() {
    MonthlySeries series = SeededSeries.withSpringFestival().draw(LAST, 50, 3);

    assertThat(Foresight.of(forecaster, series)).isEqualTo(Foresight.of(forecaster, series));
  }

  @Test
  void itIsWithdrawnWhereLastYearWouldHaveDoneBetter() {
    List<Long> jumping = new ArrayList<>();
    for (int month = 0; month < 23; month++) {
      jumping.add((month % 2 == 0 ? 40L : 400L) + month % 5);
    }

    assertThat(Foresight.of(forecaster, new MonthlySeries(LAST, jumping)).outlook())
        .isInstanceOf(Outlook.Worse.class);
  }

  @Test
  void replayedForecastsAreThoseThatWereMadeThen() {
    MonthlySeries series = SeededSeries.withSpringFestival().draw(LAST, 50, 5);
    ScoreSum then = new ScoreSum();
    for (int known = 26; known < 50; known++) {
      then.add(
          foretold(series.first(known)).months().getFirst(),
          series.counts().get(known),
          series.counts().get(known - 12));
    }

    assertThat(new Replay(forecaster).of(series).getFirst()).isEqualTo(then.score());
  }

  private record Trial(Ahead ahead, long count, long yearBefore) {}

  private Trial trial(int months, long seed) {
    MonthlySeries whole =
        SeededSeries.withSpringFestival().draw(LAST.minusMonths(seed % 12), months + 1, seed);
    return new Trial(
        foretold(whole.first(months)).months().getFirst(),
        whole.counts().get(months),
        whole.counts().get(months - 12));
  }

  private Foretold foretold(MonthlySeries series) {
    return (Foretold) forecaster.of(series);
  }
}

package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.routes.trend.regression.CountQuantile;

/**
 * Counts that are drawn by a known law: a level, a season, working days and Spring Festival.
 *
 * @param level disputes in a usual month
 * @param season size of its yearly wave, as a logarithm
 * @param festival what a day of Spring Festival adds to the logarithm
 * @param dispersion variance divided by mean
 */
record SeededSeries(double level, double season, double festival, double dispersion) {

  private static final double USUAL_WORKING_DAYS = 21;

  static SeededSeries withSpringFestival() {
    return new SeededSeries(120, 0.2, -0.06, 1.8);
  }

  MonthlySeries draw(YearMonth last, int months, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new MonthlySeries(
        last,
        IntStream.range(0, months)
            .mapToObj(index -> last.minusMonths(months - 1L - index))
            .map(
                month -> Math.round(CountQuantile.of(mean(month), dispersion, random.nextDouble())))
            .toList());
  }

  double mean(YearMonth month) {
    MonthDays days = RuledCalendar.months().of(month);
    return level
        * Math.exp(
            season * Math.cos(2 * Math.PI * month.getMonthValue() / 12)
                + festival * days.springFestivalDays()
                + 0.5 * Math.log(days.workingDays() / USUAL_WORKING_DAYS));
  }
}

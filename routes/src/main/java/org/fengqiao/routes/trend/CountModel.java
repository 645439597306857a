package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** What the logarithm of a month's expected count is made of; the plainest first. */
public enum CountModel {
  /** A level, and the working days of the month. */
  LEVEL(12, 0, 2),
  /** Also one wave a year, and the days of Spring Festival. */
  SEASON(24, 1, 3),
  /** Also a second wave, which tells spring from autumn, and a trend. */
  SEASON_TREND(36, 2, 4);

  private static final int MONTHS_A_YEAR = 12;

  private final int monthsNeeded;
  private final int waves;
  private final int plain;

  CountModel(int monthsNeeded, int waves, int plain) {
    this.monthsNeeded = monthsNeeded;
    this.waves = waves;
    this.plain = plain;
  }

  /** Whether so many months are enough to tell its parts apart. */
  boolean canLearnFrom(int months) {
    return months >= monthsNeeded;
  }

  RealMatrix design(MonthlySeries series, MonthCalendar calendar) {
    return MatrixUtils.createRealMatrix(
        IntStream.range(0, series.counts().size())
            .mapToObj(index -> row(series, series.month(index), calendar).toArray())
            .toArray(double[][]::new));
  }

  RealVector row(MonthlySeries series, YearMonth month, MonthCalendar calendar) {
    MonthDays days = calendar.of(month);
    RealVector row = new ArrayRealVector(plain + 2 * waves);
    row.setEntry(0, 1);
    row.setEntry(1, Math.log(days.workingDays()));
    if (plain > 2) {
      row.setEntry(2, days.springFestivalDays());
    }
    if (hasTrend()) {
      row.setEntry(plain - 1, series.index(month));
    }
    for (int wave = 0; wave < waves; wave++) {
      double angle = 2 * Math.PI * (wave + 1) * month.getMonthValue() / MONTHS_A_YEAR;
      row.setEntry(plain + 2 * wave, Math.cos(angle));
      row.setEntry(plain + 2 * wave + 1, Math.sin(angle));
    }
    return row;
  }

  boolean hasTrend() {
    return this == SEASON_TREND;
  }

  /** The row that picks the trend out of the coefficients. */
  RealVector trend() {
    RealVector row = new ArrayRealVector(plain + 2 * waves);
    row.setEntry(plain - 1, 1);
    return row;
  }
}

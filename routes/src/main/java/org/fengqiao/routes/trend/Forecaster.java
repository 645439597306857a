package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.routes.trend.Outlook.Ahead;
import org.fengqiao.routes.trend.Outlook.Foretold;
import org.fengqiao.routes.trend.Outlook.NoModel;
import org.fengqiao.routes.trend.Outlook.TooFew;
import org.fengqiao.routes.trend.Outlook.TooShort;
import org.fengqiao.routes.trend.regression.CountQuantile;
import org.fengqiao.routes.trend.regression.QuasiPoisson;
import org.hipparchus.linear.RealVector;

/**
 * Foretells the next months of a series by a log-linear regression of its counts. The interval is
 * one of prediction: it knows that counts spread more than Poisson's and that the model itself is
 * only estimated.
 *
 * @param calendar must reach from the series to the months ahead
 */
public record Forecaster(MonthCalendar calendar) {

  /** How many months ahead. */
  public static final int MONTHS = 3;

  /** Share of months that the interval should hold. */
  public static final double SHARE = 0.8;

  /** Fewer disputes in the newest twelve months are not foretold. */
  public static final int FEWEST = 60;

  /** Fewer months of past are not either. */
  public static final int SHORTEST = 12;

  /** Months of past that are looked at: what lies six years back says little of tomorrow. */
  public static final int LONGEST = 72;

  private static final int YEAR = 12;

  private static final double CLEAR = 2;

  /** Foretells the months after the last one, from nothing but the series. */
  public Outlook of(MonthlySeries series) {
    if (series.counts().size() < SHORTEST) {
      return new TooShort(series.counts().size());
    }
    long lately = series.sumOfNewest(YEAR);
    if (lately < FEWEST) {
      return new TooFew(lately);
    }
    MonthlySeries past = series.newest(LONGEST);
    CountModel[] models = CountModel.values();
    for (int richest = models.length - 1; richest >= 0; richest--) {
      Optional<Foretold> foretold = by(models[richest], past);
      if (foretold.isPresent()) {
        return foretold.get();
      }
    }
    return new NoModel();
  }

  private Optional<Foretold> by(CountModel model, MonthlySeries past) {
    if (!model.canLearnFrom(past.counts().size())) {
      return Optional.empty();
    }
    double[] counts = past.counts().stream().mapToDouble(Long::doubleValue).toArray();
    double[] equal = new double[counts.length];
    Arrays.fill(equal, 1);
    return QuasiPoisson.fit(model.design(past, calendar), counts, equal)
        .filter(fitted -> !model.hasTrend() || isClear(fitted, model.trend()))
        .map(fitted -> new Foretold(model, ahead(fitted, model, past)))
        .filter(foretold -> foretold.months().stream().allMatch(Forecaster::isFinite));
  }

  /** A trend that might be none is not carried on. */
  private static boolean isClear(QuasiPoisson fitted, RealVector coefficient) {
    return Math.abs(Math.log(fitted.expected(coefficient)))
        > CLEAR * Math.sqrt(fitted.variance(coefficient));
  }

  private List<Ahead> ahead(QuasiPoisson fitted, CountModel model, MonthlySeries past) {
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(past.last()::plusMonths)
        .map(month -> ahead(fitted, month, model.row(past, month, calendar)))
        .toList();
  }

  private static Ahead ahead(QuasiPoisson fitted, YearMonth month, RealVector row) {
    double point = fitted.expected(row);
    double dispersion = fitted.dispersion() + point * fitted.variance(row);
    double beyond = (1 - SHARE) / 2;
    return new Ahead(
        month,
        point,
        Math.round(CountQuantile.of(point, dispersion, beyond)),
        Math.round(CountQuantile.of(point, dispersion, 1 - beyond)));
  }

  private static boolean isFinite(Ahead ahead) {
    return Double.isFinite(ahead.point());
  }
}

package org.fengqiao.routes.trend;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A series taken apart (STL; R. Cleveland and others 1990): for each count, trend + season +
 * remainder = count. The season is the same every year, and single outbreaks do not bend it.
 *
 * <p>Of an odd number of counts the parts are R's. Of an even one they differ a little, for the
 * library weighs outliers by the larger of the two middle residuals where R takes their mean.
 *
 * @param trend the slow course
 * @param season what repeats every year
 * @param remainder what neither explains
 */
public record Decomposition(List<Double> trend, List<Double> season, List<Double> remainder) {

  private static final int YEARS_NEEDED = 2;

  /** So wide that each season is the mean of its years; R's width for a periodic one. */
  private static final int WIDTH_OF_A_LASTING_SEASON = 10;

  /** Keeps the parts as they are. */
  public Decomposition {
    trend = List.copyOf(trend);
    season = List.copyOf(season);
    remainder = List.copyOf(remainder);
  }

  /**
   * Takes counts apart; empty with fewer than two years.
   *
   * @param counts the oldest first, without a gap
   * @param year how many of them make a year
   */
  public static Optional<Decomposition> of(List<? extends Number> counts, int year) {
    if (counts.size() < YEARS_NEEDED * year) {
      return Optional.empty();
    }
    double[] values = counts.stream().mapToDouble(Number::doubleValue).toArray();
    var parts =
        new SeasonalTrendLoess.Builder()
            .setPeriodLength(year)
            .setSeasonalWidth(WIDTH_OF_A_LASTING_SEASON * values.length + 1)
            .setSeasonalDegree(0)
            .setRobust()
            .buildSmoother(values)
            .decompose();
    return Optional.of(
        new Decomposition(
            boxed(parts.getTrend()), boxed(parts.getSeasonal()), boxed(parts.getResidual())));
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}

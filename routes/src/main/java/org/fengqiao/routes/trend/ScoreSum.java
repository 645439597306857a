package org.fengqiao.routes.trend;

import java.util.Optional;
import org.fengqiao.routes.trend.Outlook.Ahead;

/** Adds up how forecasts fared. */
public final class ScoreSum {

  private static final double PENALTY = 2 / (1 - Forecaster.SHARE);

  private int forecasts;
  private int held;
  private double error;
  private double errorOfLastYear;
  private double intervals;

  /**
   * Scores a forecast.
   *
   * @param count what came
   * @param yearBefore what the same month a year before had
   */
  public void add(Ahead foretold, long count, long yearBefore) {
    forecasts++;
    held += foretold.holds(count) ? 1 : 0;
    error += Math.abs(foretold.point() - count);
    errorOfLastYear += Math.abs(yearBefore - count);
    long beyond = Math.max(0, foretold.low() - count) + Math.max(0, count - foretold.high());
    intervals += foretold.high() - foretold.low() + PENALTY * beyond;
  }

  /** The score of all; empty when there was none. */
  public Optional<PastScore> score() {
    return forecasts == 0
        ? Optional.empty()
        : Optional.of(
            new PastScore(
                forecasts,
                (double) held / forecasts,
                errorOfLastYear > 0 ? error / errorOfLastYear : Double.NaN,
                intervals / forecasts));
  }
}

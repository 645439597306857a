package org.fengqiao.routes.conference;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disputes of a slice as readers know them, taken apart, and what is foretold of them.
 *
 * @param released the newest month that is published
 * @param past published months up to it, the oldest first and without a gap; empty before the first
 * @param ahead the months after it; empty when nothing is foretold of the slice
 */
public record Course(YearMonth released, List<Past> past, List<Ahead> ahead) {

  /** Keeps the months as they are. */
  public Course {
    past = List.copyOf(past);
    ahead = List.copyOf(ahead);
  }

  /**
   * A month that is over.
   *
   * @param month which
   * @param disputes as published; null: withheld, or the month was never released
   * @param trend its slow course; null where fewer than two years are known up to the newest month
   * @param season how many more than the trend that month of every year has; null as the trend
   */
  public record Past(
      YearMonth month, @Nullable Long disputes, @Nullable Double trend, @Nullable Double season) {}

  /**
   * A month that is foretold.
   *
   * @param month which
   * @param point expected disputes
   * @param low lower end of the prediction interval, itself in it
   * @param high upper end, itself in it
   * @param intervalShare share of months that the interval should hold, from 0 to 1
   * @param pastCoverage share of past forecasts as far ahead whose interval held the count; null:
   *     none was scored
   * @param pastError their mean absolute error as a multiple of that of last year's same month;
   *     null: not known
   * @param pastForecasts how many were scored
   * @param pastBasis STORED as they were published, or REPLAYED from each past month
   */
  public record Ahead(
      YearMonth month,
      double point,
      long low,
      long high,
      double intervalShare,
      @Nullable Double pastCoverage,
      @Nullable Double pastError,
      int pastForecasts,
      String pastBasis) {}
}

package org.fengqiao.routes.trend;

/**
 * The days of a month that move its counts.
 *
 * @param workingDays 1 or more
 * @param springFestivalDays days of Spring Festival (除夕至初七), 0 to 8
 */
public record MonthDays(int workingDays, int springFestivalDays) {

  /** Refuses a month without working days, whose logarithm nobody can take. */
  public MonthDays {
    if (workingDays < 1 || springFestivalDays < 0) {
      throw new IllegalArgumentException(
          "a month has a working day, and no fewer than no holidays");
    }
  }
}

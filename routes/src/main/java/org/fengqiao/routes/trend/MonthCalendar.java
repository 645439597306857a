package org.fengqiao.routes.trend;

import java.time.YearMonth;
import java.util.Map;

/**
 * The days of every month, past and ahead.
 *
 * @param days by month
 */
public record MonthCalendar(Map<YearMonth, MonthDays> days) {

  /** Keeps the days as they are. */
  public MonthCalendar {
    days = Map.copyOf(days);
  }

  /**
   * The days of a month.
   *
   * @throws IllegalArgumentException for a month that the calendar does not reach
   */
  MonthDays of(YearMonth month) {
    MonthDays found = days.get(month);
    if (found == null) {
      throw new IllegalArgumentException("the calendar does not reach " + month);
    }
    return found;
  }
}

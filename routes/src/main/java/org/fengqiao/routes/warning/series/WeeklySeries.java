package org.fengqiao.routes.warning.series;

import java.time.LocalDate;
import java.util.List;

/**
 * How many disputes began in each week in a county.
 *
 * @param division the county
 * @param disputeType of the first level
 * @param lastWeek Monday of the last week, which is over
 * @param counts disputes a week without a gap, the oldest first
 */
public record WeeklySeries(
    String division, String disputeType, LocalDate lastWeek, List<Integer> counts) {

  /** Keeps the counts as they are. */
  public WeeklySeries {
    counts = List.copyOf(counts);
  }
}

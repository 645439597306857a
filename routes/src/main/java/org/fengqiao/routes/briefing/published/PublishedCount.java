package org.fengqiao.routes.briefing.published;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a release told of one cell; null in a dimension stands for all together.
 *
 * @param records case records; null: withheld
 * @param disputes distinct disputes; null: withheld
 * @param countedIn the release that counted it so
 */
public record PublishedCount(
    YearMonth month,
    @Nullable String department,
    @Nullable String disputeType,
    @Nullable String division,
    @Nullable Long records,
    @Nullable Long disputes,
    int countedIn) {

  /** Whether it is the count of this cell. */
  boolean is(
      YearMonth month,
      @Nullable String department,
      @Nullable String disputeType,
      @Nullable String division) {
    return this.month.equals(month)
        && Objects.equals(this.department, department)
        && Objects.equals(this.disputeType, disputeType)
        && Objects.equals(this.division, division);
  }
}

package org.fengqiao.routes.conference;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figure for one month, of all departments, counties and types together.
 *
 * @param month by Shanghai's calendar
 * @param item what it is of, where the indicator counts by a thing of its own; null elsewhere
 * @param value a count, an amount, a share from 0 to 1, or a change as a share; null for too few
 * @param onMonth change on the month before (环比): a share, of rates the difference; null is n/a
 * @param onYear change on the same month of the year before (同比), likewise
 */
public record IndicatorMonth(
    YearMonth month,
    @Nullable String item,
    @Nullable Double value,
    @Nullable Double onMonth,
    @Nullable Double onYear) {}

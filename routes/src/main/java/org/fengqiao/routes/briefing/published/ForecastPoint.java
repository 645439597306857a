package org.fengqiao.routes.briefing.published;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a release expected of a later month.
 *
 * @param disputeType first-level type; null: all together
 * @param division county; null: all together
 * @param ahead the month that is forecast
 * @param method by which
 * @param point what is expected
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param intervalShare share of months that should fall into the interval, from 0 to 1
 * @param pastCoverage share of past months that did; null: not known
 * @param pastError how far past forecasts were off; null: not known
 */
public record ForecastPoint(
    @Nullable String disputeType,
    @Nullable String division,
    YearMonth ahead,
    String method,
    BigDecimal point,
    BigDecimal low,
    BigDecimal high,
    BigDecimal intervalShare,
    @Nullable BigDecimal pastCoverage,
    @Nullable BigDecimal pastError) {}

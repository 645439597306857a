package org.fengqiao.routes.briefing.published;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a release told of an indicator or a measure of the annex; null in a dimension stands for all
 * together.
 *
 * @param month whose figure it is
 * @param release the one that told it first
 * @param code of the indicator or measure
 * @param item a further dimension of its own
 * @param value a share from 0 to 1, or a count; null: withheld, unless there is a moment
 * @param base of a share: its denominator
 * @param moment of a measure that is one
 */
public record PublishedFigure(
    YearMonth month,
    int release,
    String code,
    @Nullable String item,
    @Nullable String department,
    @Nullable String disputeType,
    @Nullable String division,
    @Nullable BigDecimal value,
    @Nullable BigDecimal base,
    @Nullable Instant moment) {}

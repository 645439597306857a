package org.fengqiao.routes.briefing.published;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The release that a briefing is about.
 *
 * @param month the period
 * @param number 0 for the first release, then the number of the revision
 * @param releasedAt when
 * @param migration the store's level then; null for a release whose annex was not kept
 */
public record ReleaseHead(
    YearMonth month, int number, Instant releasedAt, @Nullable String migration) {}

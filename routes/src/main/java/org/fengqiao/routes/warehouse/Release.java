package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month's figures as they were published (发布).
 *
 * @param month the period
 * @param number 0 for the first release, then 1, 2 … for each revision (r1, r2 …)
 * @param revision what was known then: the hub's last revision that the figures contain
 * @param releasedAt when
 * @param releasedBy by whom
 * @param reason why
 * @param digest SHA-256 of the counts, hexadecimal: whoever counts again must get the same
 */
public record Release(
    YearMonth month,
    int number,
    long revision,
    Instant releasedAt,
    String releasedBy,
    String reason,
    String digest) {}

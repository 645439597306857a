package org.fengqiao.routes.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one feed stands. Public because templates read it.
 *
 * @param feed its name
 * @param department who owns it
 * @param grade how well the capture sees the source
 * @param state what it said it is doing; SILENT when it has not said anything lately, OVERDRAWN
 *     when it has paused itself because its error budget is overdrawn
 * @param reportedAt when it said so
 * @param rowsPerSecond rate since the report before
 * @param lagMillis age of the newest change when it was captured; null when unknown
 * @param mappingVersion version of the feed file in force
 * @param problem what stops it, with the remedy; null when it runs
 * @param today ledger of today, in China
 * @param total ledger since the first day
 */
public record FeedLine(
    String feed,
    String department,
    String grade,
    String state,
    @Nullable Instant reportedAt,
    double rowsPerSecond,
    @Nullable Long lagMillis,
    int mappingVersion,
    @Nullable String problem,
    LedgerSum today,
    LedgerSum total) {}

package org.fengqiao.connectors.control;

import java.time.Instant;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * What a feed does, as its edge last said.
 *
 * @param feed name of the feed
 * @param state what it was doing; null when it has never said
 * @param grade how well its capture sees the source; null when it has never said
 * @param mappingVersion version of the feed file in force
 * @param captured rows confirmed by the broker since the first start
 * @param rowsPerSecond rate since the word before
 * @param lagMillis age of the newest change when it was captured; null when unknown
 * @param quarantined rows refused since the first start
 * @param problem code and remedy of what stops it; null when it runs
 * @param reportedAt when it said so; null when never
 * @param load how far its first load is
 */
public record FeedStanding(
    String feed,
    @Nullable FeedState state,
    @Nullable CaptureGrade grade,
    int mappingVersion,
    long captured,
    double rowsPerSecond,
    @Nullable Long lagMillis,
    long quarantined,
    @Nullable String problem,
    @Nullable Instant reportedAt,
    FirstLoad load) {

  /** A feed that has never run here. */
  public static FeedStanding unknown(String feed) {
    return new FeedStanding(feed, null, null, 0, 0, 0, null, 0, null, null, FirstLoad.NONE);
  }

  /** The same feed as its report has it. */
  public static FeedStanding of(FeedReport report, long quarantined, FirstLoad load) {
    return new FeedStanding(
        report.getFeed(),
        report.getState(),
        report.getGrade(),
        report.getMappingVersion(),
        report.getCaptured(),
        report.getRowsPerSecond(),
        report.getLagMillis(),
        quarantined,
        report.getProblem(),
        report.getReportedAt(),
        load);
  }

  /** The same feed, whose file does not let it run any more: its counts stay. */
  public FeedStanding stopped(FeedReport report) {
    return new FeedStanding(
        feed,
        report.getState(),
        report.getGrade(),
        report.getMappingVersion(),
        captured,
        0,
        null,
        quarantined,
        report.getProblem(),
        report.getReportedAt(),
        load);
  }
}

package org.fengqiao.connectors.control;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.schemas.message.CaptureGrade;
import org.jspecify.annotations.Nullable;

/**
 * How one feed stands, for whoever steers it.
 *
 * @param feed name of the feed
 * @param state a {@link org.fengqiao.schemas.message.FeedState}; {@link #SILENT} when the edge has
 *     not said anything lately
 * @param grade how well its capture sees the source; null when it has never run
 * @param mappingVersion version of the feed file in force
 * @param captured rows confirmed by the broker since the first start
 * @param rowsPerSecond rate of the last seconds
 * @param lagMillis age of the newest change when it was captured; null when unknown
 * @param quarantined rows refused since the first start
 * @param problem code and remedy of what stops it; null when it runs
 * @param reportedAt when the edge last spoke of it; null when never
 * @param load how far its first load is; null when no load goes on
 * @param pause the order that pauses it; null when it is not paused
 */
public record FeedStatus(
    String feed,
    String state,
    @Nullable CaptureGrade grade,
    int mappingVersion,
    long captured,
    double rowsPerSecond,
    @Nullable Long lagMillis,
    long quarantined,
    @Nullable String problem,
    @Nullable Instant reportedAt,
    @Nullable Load load,
    @Nullable Pause pause) {

  /** The state of a feed whose edge does not run, or not here. */
  public static final String SILENT = "SILENT";

  // An edge writes every two seconds.
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /**
   * A first load that goes on.
   *
   * @param rows rows that the broker has confirmed
   * @param expected how many the source's statistics believe there to be; null when unknown
   * @param percent share that is done; null when unknown
   * @param secondsLeft how long the rest takes at the rate so far; null when unknown
   */
  public record Load(
      long rows, @Nullable Long expected, @Nullable Integer percent, @Nullable Long secondsLeft) {}

  /**
   * A pause that was ordered.
   *
   * @param by account of whoever ordered it
   * @param at when
   * @param reason why
   * @param takenAt when the edge had followed; null while it has not
   */
  public record Pause(String by, Instant at, String reason, @Nullable Instant takenAt) {}

  /** What a feed says and what was ordered of it, looked at now. */
  static FeedStatus of(FeedStanding standing, @Nullable FeedOrder newest, Instant now) {
    Instant reported = standing.reportedAt();
    boolean silent = reported == null || reported.isBefore(now.minus(SILENCE));
    return new FeedStatus(
        standing.feed(),
        silent || standing.state() == null ? SILENT : standing.state().name(),
        standing.grade(),
        standing.mappingVersion(),
        standing.captured(),
        silent ? 0 : standing.rowsPerSecond(),
        standing.lagMillis(),
        standing.quarantined(),
        standing.problem(),
        reported,
        load(standing.load()),
        newest == null || newest.kind() != Kind.PAUSE
            ? null
            : new Pause(newest.givenBy(), newest.givenAt(), newest.reason(), newest.takenAt()));
  }

  private static @Nullable Load load(FirstLoad load) {
    return load.endedAt() != null || load.rows() == 0
        ? null
        : new Load(load.rows(), load.expected(), load.percent(), load.secondsLeft());
  }

  /** Whether the edge has not said anything lately. */
  public boolean isSilent() {
    return state.equals(SILENT);
  }
}

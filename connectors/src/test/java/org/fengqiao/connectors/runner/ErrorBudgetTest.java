package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.feed.ErrorBudget;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed whose rows are refused by the thousand pauses itself. */
class ErrorBudgetTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String POLLED = "justice.polled";
  private static final String BAD =
      "insert into t_aj select 'B' || lpad(i::text, 6, '0'), null, 0, now()"
          + " from generate_series(%d, %d) i";

  @TempDir Path home;

  private Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private final InstantSource source = () -> now;
  private final ErrorWindow window =
      new ErrorWindow(
          new ErrorBudget(10, 0.2, Duration.ofHours(1)), source.withZone(ZoneOffset.UTC), null);

  private static FeedState state(SteeredEdge edge) throws Exception {
    FeedReport report = edge.report(POLLED);
    return report == null ? FeedState.STARTING : report.getState();
  }

  @Test
  void aFirstLoadByAWrongMappingStopsEarlyAndGoesOnWhereItStoppedWhenResumed() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("polled", SteeredEdge.POLL, "");
      edge.register().run(BAD.formatted(1, 20_000));
      edge.start();

      await().atMost(LONG).until(() -> state(edge) == FeedState.PAUSED);
      int refused = edge.notices(POLLED).size();
      FeedReport report = Objects.requireNonNull(edge.report(POLLED));
      assertThat(refused).isBetween(1001, 3000);
      assertThat(report.getProblem())
          .startsWith("C292")
          .contains(
              refused + " of " + refused + " rows", " × " + refused, "1000, 5.0 %", "feed resume");
      assertThat(edge.feed("status").output()).contains("error-budget", "已暂停 PAUSED");

      edge.stop();
      edge.start();
      await()
          .during(Duration.ofSeconds(3))
          .atMost(LONG)
          .until(() -> state(edge) == FeedState.PAUSED && edge.notices(POLLED).size() == refused);

      edge.feed("resume", POLLED);
      await().atMost(LONG).until(() -> edge.notices(POLLED).size() > refused + 1000);
      await().atMost(LONG).until(() -> state(edge) == FeedState.PAUSED);
      assertThat(edge.notices(POLLED)).hasSizeLessThan(2 * refused + 2000);
      assertThat(edge.notices(POLLED)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aFeedsOwnBudgetHoldsAndWhatWasChargedOutlivesTheEdge() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("polled", SteeredEdge.POLL, "error_budget: { rows: 5, share: 50%, window: 1d }");
      edge.register().run(BAD.formatted(1, 5));
      edge.start();
      await().atMost(LONG).until(() -> edge.notices(POLLED).size() == 5);
      await().atMost(LONG).until(() -> state(edge) == FeedState.STREAMING);
      edge.stop();
      edge.start();
      edge.register().run(BAD.formatted(6, 6));

      await().atMost(LONG).until(() -> state(edge) == FeedState.PAUSED);

      assertThat(Objects.requireNonNull(edge.report(POLLED)).getProblem()).contains("6 of 6 rows");
    }
  }

  @Test
  void fewBadRowsDoNotStopASmallFeedAndAThousandNotALargeOne() {
    window.charge(3, Map.of("R1", 1L));
    assertThat(window.overdrawn()).as("1 of 3").isNull();
    window.charge(997, Map.of("R1", 199L));
    assertThat(window.overdrawn()).as("200 of 1000").isNull();

    window.charge(1, Map.of("R2", 1L));

    BudgetCount overdrawn = Objects.requireNonNull(window.overdrawn());
    assertThat(overdrawn.allRefused()).isEqualTo(201);
    assertThat(overdrawn.refused()).isEqualTo(Map.of("R1", 200L, "R2", 1L));
  }

  @Test
  void aNewWindowForgetsOnlyWhatWasWithinTheBudget() {
    window.charge(20, Map.of("R1", 10L));
    now = now.plus(Duration.ofHours(1));
    window.charge(20, Map.of("R1", 10L));
    assertThat(window.overdrawn()).isNull();

    window.charge(1, Map.of("R1", 1L));
    now = now.plus(Duration.ofHours(5));
    window.charge(1000, Map.of());
    assertThat(window.count().captured()).isEqualTo(1021);

    window.forgive();
    window.charge(10, Map.of("R1", 10L));
    assertThat(window.overdrawn()).isNull();
  }
}

package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

/** Feeds of a running edge are paused and resumed from another process. */
class PauseTest extends SteeredEdgeContract {

  private static final Duration TWO_LOOKS = Duration.ofSeconds(3);

  private FeedState state(String feed) throws Exception {
    FeedReport report = edge.report(feed);
    return report == null ? FeedState.STARTING : report.getState();
  }

  /** No version of a record is told twice. */
  private void assertNothingIsDoubled(String feed) throws Exception {
    List<CaseRecord> records = edge.records(feed);
    assertThat(
            records.stream()
                .map(one -> one.getRecordKey() + one.getPosition() + " " + one.getSequence())
                .distinct())
        .hasSameSizeAs(records);
  }

  @Test
  void aPausedFeedStaysPausedOverARestartAndLosesNothing() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "");
    edge.insert(1, 2500);
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 2500);

    Check pause = edge.feed("pause", POLLED, "--reason", "月末结账 month's end", "--by", "ops-li");
    edge.insert(2501, 3000);

    assertThat(pause.exitCode()).isZero();
    assertThat(pause.output())
        .contains("已执行 followed: PAUSE justice.polled", "ops/hub feed resume justice.polled")
        .doesNotContain("keeps its log");
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.PAUSED);
    assertThat(Objects.requireNonNull(edge.report(POLLED)).getProblem())
        .startsWith("C290")
        .contains("ops-li", "month's end", "ops/hub feed resume justice.polled");

    edge.stop();
    edge.start();

    await()
        .during(TWO_LOOKS)
        .atMost(LONG)
        .until(() -> state(POLLED) == FeedState.PAUSED && edge.keys(POLLED) == 2500);

    Check resume = edge.feed("resume", POLLED);

    assertThat(resume.output()).contains("followed: RESUME justice.polled");
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 3000);
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.STREAMING);
    assertThat(Objects.requireNonNull(edge.report(POLLED)).getProblem()).isNull();
    assertNothingIsDoubled(POLLED);
  }

  @Test
  void aFirstLoadIsPausedAfterTheBatchInHand() throws Exception {
    edge.with("logged", SteeredEdge.LOG, "");
    edge.insert(1, 20_000);
    edge.register().run("analyze t_aj");
    edge.broker().stop();
    edge.start();
    await().atMost(LONG).until(() -> edge.feed("status").output().contains("P001"));
    edge.order(LOGGED, Kind.PAUSE);
    await().during(TWO_LOOKS).until(() -> edge.feed("status").output().contains("P001"));
    edge.broker().comeBack();

    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.PAUSED);
    long taken = edge.keys(LOGGED);
    assertThat(taken).isBetween(1L, 4096L);
    assertThat(edge.feed("status").output())
        .as("the source's planner knows how many there are")
        .contains("first load [", " %  " + taken + " / 约 about 20000");
    await().during(TWO_LOOKS).until(() -> edge.keys(LOGGED) == taken);
    edge.change(1, 5);
    edge.feed("resume", LOGGED);

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 20_000);
    await().atMost(LONG).until(() -> stands(1).contains(5));
  }

  private List<Integer> stands(int number) throws Exception {
    return edge.records(LOGGED).stream()
        .filter(one -> one.getRecordKey().endsWith(CaptureRig.key(number)))
        .map(CaseRecord::getPartyCount)
        .toList();
  }

  @Test
  void aPausedStreamOfALogLosesNothingAndItsPeopleAreToldThatTheLogGrows() throws Exception {
    edge.with("logged", SteeredEdge.LOG, "");
    edge.insert(1, 10);
    edge.start();
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.STREAMING);

    Check pause = edge.feed("pause", LOGGED, "--reason", "备份 backup");
    edge.insert(11, 500);
    edge.register().run("delete from t_aj where id = 'K00002'");

    assertThat(pause.output()).contains("followed: PAUSE", "the source keeps its log");
    await().during(TWO_LOOKS).until(() -> edge.keys(LOGGED) == 10);
    assertThat(Objects.requireNonNull(edge.report(LOGGED)).getProblem())
        .startsWith("C291")
        .contains("the log grows until it goes on");

    edge.feed("resume", LOGGED);

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 500);
    await()
        .atMost(LONG)
        .until(
            () ->
                edge.records(LOGGED).stream()
                    .anyMatch(
                        one ->
                            one.getRecordKey().endsWith("K00002")
                                && one.getOperation() == Operation.DELETE));
  }

  @Test
  void theLogOfAPausedFeedIsGivenUpBeforeItFillsTheDiskAndTheFeedIsLoadedAnew() throws Exception {
    edge.with("logged", SteeredEdge.LOG + "log_budget: { warn: 1MB, give_up: 40MB }\n", "");
    edge.insert(1, 10);
    edge.start();
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.STREAMING);
    edge.feed("pause", LOGGED, "--reason", "备份 backup");
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.PAUSED);

    edge.register()
        .run(
            "delete from t_aj where id = 'K00002'",
            "create table ballast (text text)",
            "alter table ballast alter column text set storage external",
            "insert into ballast select repeat('x', 1048576) from generate_series(1, 60)");

    await()
        .atMost(LONG)
        .until(
            () ->
                String.valueOf(Objects.requireNonNull(edge.report(LOGGED)).getProblem())
                    .contains("C274"));
    assertThat(edge.register().number(SteeredEdge.SLOTS))
        .as("the source may free its disk")
        .isZero();
    edge.insert(11, 12);
    edge.feed("resume", LOGGED);

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 12);
    await()
        .atMost(LONG)
        .until(
            () ->
                edge.records(LOGGED).stream()
                    .anyMatch(
                        one ->
                            one.getRecordKey().endsWith("K00002")
                                && one.getOperation() == Operation.DELETE));
  }

  @Test
  void onlyTheOrderedFeedIsPaused() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "").with("logged", SteeredEdge.LOG, "");
    edge.insert(1, 10);
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 10 && edge.keys(POLLED) == 10);

    edge.feed("pause", POLLED, "--reason", "x");
    edge.insert(11, 20);

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 20);
    assertThat(edge.keys(POLLED)).isEqualTo(10);
  }

  @Test
  void aBatchThatTheBrokerDoesNotConfirmDoesNotKeepAFeedFromPausing() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "");
    edge.insert(1, 10);
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 10);
    edge.broker().stop();
    edge.insert(11, 20);

    Check pause = edge.feed("pause", POLLED, "--reason", "broker away");
    assertThat(pause.exitCode()).isZero();
    await().atMost(LONG).until(() -> edge.feed("status").output().contains("已暂停 PAUSED"));
    edge.broker().comeBack();
    edge.feed("resume", POLLED);

    await().atMost(LONG).until(() -> edge.keys(POLLED) == 20);
  }

  @Test
  void anOrderThatWasGivenWhileTheEdgeWasAwayIsFollowedBeforeAnythingIsRead() throws Exception {
    edge.with("polled", SteeredEdge.POLL, "");
    edge.start();
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.STREAMING);
    edge.stop();
    try (var connection = edge.store().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update edge.feed_progress set reported_at = now() - interval '1 hour'");
    }

    Check pause = edge.feed("pause", POLLED, "--reason", "first things first");
    edge.insert(1, 5);
    edge.start();

    assertThat(pause.output()).contains("follows at its next start: PAUSE justice.polled");
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.PAUSED);
    assertThat(edge.keys(POLLED)).isZero();
  }
}

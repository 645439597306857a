package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;

/** The places where an embedded log engine is known to lose rows without a word. */
class FourTrapsTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int COPIED = 20_000;

  private final TestDatabase register = TestPostgres.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final String number = register.url().replaceAll(".*/source", "");

  FourTrapsTest() {
    register.run("create table t (id bigint primary key, name text)");
  }

  private RunningCapture start(String table, PositionPolicy policy, RecordingSink into) {
    Source.Log log =
        new Source.Log(
            "justice-register",
            LogKind.POSTGRES,
            "public." + table,
            List.of("id"),
            List.of("name"),
            Map.of());
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed("traps." + table + number, log),
            log,
            register.connection(),
            JdbcDrivers.shipped(),
            edgeStore,
            policy,
            TestFeeds.digests()),
        into);
  }

  private void emptyFirstLoad() {
    register.run("insert into t values (0, 'first')");
    try (RunningCapture running = start("t", PositionPolicy.HOLD_BACK, sink)) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      register.run("insert into t values (-1, 'streamed')");
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
    }
  }

  private void copyRows() {
    register.copy(
        "t",
        IntStream.rangeClosed(1, COPIED)
            .mapToObj(id -> id + ",name" + id)
            .collect(Collectors.joining("\n")));
  }

  /** Reads the copied rows while the sink fails in between, as a crash would. */
  private void readThroughFailures(PositionPolicy policy) {
    for (int failures = 0; failures < 4; failures++) {
      sink.failAt(call -> call == 2);
      try (RunningCapture running = start("t", policy, sink)) {
        await().atMost(LONG).until(running::hasEnded);
        assertThat(running.failure()).isInstanceOf(CaptureException.class);
      }
      awaitFreeSlot();
    }
    sink.failAt(call -> false);
    register.run("insert into t values (99999, 'last')");
    try (RunningCapture running = start("t", policy, sink)) {
      await().atMost(LONG).until(() -> sink.current().containsKey("99999"));
    }
  }

  private void awaitFreeSlot() {
    await()
        .atMost(LONG)
        .until(
            () ->
                register.number(
                        "select count(*) from pg_replication_slots where active and database ="
                            + " current_database()")
                    == 0);
  }

  private long missing() {
    Map<String, Captured.CaseRow> current = sink.current();
    return IntStream.rangeClosed(1, COPIED)
        .filter(id -> !current.containsKey(Integer.toString(id)))
        .count();
  }

  @Test
  void losesNothingOfACopyWhenTheFeedDiesInsideAGroupThatSharesOnePosition() {
    emptyFirstLoad();
    copyRows();

    readThroughFailures(PositionPolicy.HOLD_BACK);

    assertThat(missing()).isZero();
  }

  @Test
  void wouldLoseRowsOfACopyIfEveryPositionWereStored() {
    emptyFirstLoad();
    copyRows();

    readThroughFailures(PositionPolicy.EAGER);

    assertThat(missing()).isPositive();
  }

  @Test
  void losesNothingOfTheFirstLoadWhenTheSinkFails() {
    copyRows();

    readThroughFailures(PositionPolicy.HOLD_BACK);

    assertThat(missing()).isZero();
  }

  @Test
  void keepsThePositionsOfTwoFeedsApart() throws CaptureException {
    register.run("create table u (id bigint primary key, name text)");
    register.run("insert into t values (1, 'a')", "insert into u values (1, 'a')");
    RecordingSink other = new RecordingSink();

    try (RunningCapture first = start("t", PositionPolicy.HOLD_BACK, sink);
        RunningCapture second = start("u", PositionPolicy.HOLD_BACK, other)) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1 && other.cases().size() == 1);
      register.run("insert into t values (2, 'a')", "insert into u values (2, 'a')");
      await().atMost(LONG).until(() -> sink.cases().size() == 2 && other.cases().size() == 2);
    }

    assertThat(new PositionStore(edgeStore, "traps.t" + number).read()).hasSize(1);
    assertThat(new PositionStore(edgeStore, "traps.u" + number).read()).hasSize(1);
  }

  @Test
  void stopsTheFeedWhenAPositionCannotBeStored() throws SQLException {
    register.run("insert into t values (1, 'a')");
    edge(
        "create function edge.refuse() returns trigger language plpgsql as"
            + " $$ begin raise exception 'disk full'; end $$",
        "create trigger refuse before insert or update on edge.capture_position"
            + " for each row execute function edge.refuse()");

    try (RunningCapture running = start("t", PositionPolicy.HOLD_BACK, sink)) {
      await().atMost(LONG).until(running::hasEnded);
      assertThat(Objects.requireNonNull(running.failure()))
          .isInstanceOf(CaptureException.class)
          .hasMessageStartingWith("C010");
    }
    edge("drop trigger refuse on edge.capture_position");
    awaitFreeSlot();

    try (RunningCapture running = start("t", PositionPolicy.HOLD_BACK, sink)) {
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
    }
    assertThat(sink.current()).containsOnlyKeys("1");
  }

  private void edge(String... statements) throws SQLException {
    try (Connection connection = edgeStore.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

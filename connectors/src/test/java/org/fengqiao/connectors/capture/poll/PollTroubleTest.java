package org.fengqiao.connectors.capture.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables, accounts and rows that cannot be polled: what people read, and that nothing is lost. */
class PollTroubleTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private enum Kind {
    POSTGRES,
    MARIADB
  }

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private static TestDatabase source(Kind kind) {
    return switch (kind) {
      case POSTGRES -> TestPostgres.source();
      case MARIADB -> TestMariaDb.source();
    };
  }

  private static Source.Poll poll(Kind kind, TestDatabase police, String table, String column) {
    String schema =
        switch (kind) {
          case POSTGRES -> "public";
          case MARIADB -> database(police);
        };
    return new Source.Poll(
        "police-calls",
        schema + "." + table,
        List.of("jjdbh"),
        List.of(column),
        "sjgxsj",
        Duration.ofMillis(100),
        new Overlap.OfTime(Duration.ofSeconds(30)),
        Map.of());
  }

  private static String database(TestDatabase police) {
    return police.url().replaceAll(".*/", "");
  }

  private RunningCapture start(Source.Poll poll, ConnectionSettings connection) {
    return new RunningCapture(
        new PollCapture(
            TestFeeds.feed("police.calls", poll),
            poll,
            connection,
            JdbcDrivers.shipped(),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC()),
        sink);
  }

  private CaptureException failureOf(Source.Poll poll, ConnectionSettings connection) {
    try (RunningCapture running = start(poll, connection)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private static void table(TestDatabase police, String key) {
    police.run(
        "create table jjd (jjdbh varchar(30)" + key + ", bjxldm int, sjgxsj timestamp null)");
  }

  @ParameterizedTest
  @EnumSource
  void refusesATableWhoseKeyDoesNotTellItsRowsApart(Kind kind) {
    TestDatabase police = source(kind);
    table(police, "");
    police.run(
        "insert into jjd values ('J1', 1, '2020-07-02 08:00:00'), ('J1', 2, '2020-07-02 09:00:00')");

    CaptureException failure = failureOf(poll(kind, police, "jjd", "bjxldm"), police.connection());

    assertThat(failure.code()).isEqualTo("C203");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure)
        .hasMessageContaining("police-calls")
        .hasMessageContaining("没有主键")
        .hasMessageContaining("jjd ADD PRIMARY KEY (jjdbh)")
        .hasMessageNotContaining("J1");
    assertThat(sink.rows()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void stopsWhenATableWithoutPrimaryKeyGetsASecondRowOfAKey(Kind kind) {
    TestDatabase police = source(kind);
    table(police, "");
    police.run("insert into jjd values ('J1', 1, '2020-07-02 08:00:00')");

    try (RunningCapture running = start(poll(kind, police, "jjd", "bjxldm"), police.connection())) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      police.run("insert into jjd values ('J1', 2, '2020-07-02 08:00:01')");
      await().atMost(LONG).until(running::hasEnded);

      assertThat((CaptureException) running.failure())
          .satisfies(failure -> assertThat(failure.code()).isEqualTo("C203"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sealsARowWithoutKeyOnceAndTakesTheOthers(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " unique");
    police.run(
        "insert into jjd values ('J1', 1, '2020-07-02 08:00:00'), (null, 2, '2020-07-02 09:00:00')",
        "insert into jjd values ('J3', 3, '2020-07-02 09:00:01')");

    try (RunningCapture running = start(poll(kind, police, "jjd", "bjxldm"), police.connection())) {
      await().atMost(LONG).until(() -> sink.current().size() == 2);
      police.run("insert into jjd values ('J4', 4, '2020-07-02 09:00:02')");
      await().atMost(LONG).until(() -> sink.current().size() == 3);
    }

    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(row -> assertThat(row.rule()).isEqualTo("F203"));
  }

  @ParameterizedTest
  @EnumSource
  void namesTheRemedyForAWrongPasswordAndNeverThePassword(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " primary key");
    String user =
        switch (kind) {
          case POSTGRES -> TestPostgres.GUARDED;
          case MARIADB -> "hub_capture";
        };

    CaptureException failure =
        failureOf(
            poll(kind, police, "jjd", "bjxldm"),
            new ConnectionSettings(police.url(), user, "geheim1"));

    assertThat(failure.code()).isEqualTo("C101");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure)
        .hasMessageContaining("police-calls")
        .hasMessageContaining("密码")
        .hasMessageNotContaining("geheim1");
  }

  @ParameterizedTest
  @EnumSource
  void namesTheGrantThatTheUserLacks(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " primary key");
    String user = "blind" + database(police);
    police.run("create table open_table (id int)");
    switch (kind) {
      case POSTGRES -> TestPostgres.postgres("create role " + user + " login");
      case MARIADB ->
          police.run(
              "create user '" + user + "'@'%' identified by 'blind'",
              "grant select on " + database(police) + ".open_table to '" + user + "'@'%'");
    }

    CaptureException failure =
        failureOf(
            poll(kind, police, "jjd", "bjxldm"),
            new ConnectionSettings(police.url(), user, "blind"));

    assertThat(failure.code()).isEqualTo("C105");
    assertThat(failure).hasMessageContaining("GRANT SELECT ON ").hasMessageContaining("jjd TO");
  }

  @ParameterizedTest
  @EnumSource
  void namesTheTableOrColumnThatIsNotThere(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " primary key");

    CaptureException noTable = failureOf(poll(kind, police, "jjdd", "bjxldm"), police.connection());
    CaptureException noColumn = failureOf(poll(kind, police, "jjd", "bjxldn"), police.connection());

    assertThat(noTable.code()).isEqualTo("C103");
    assertThat(noTable).hasMessageContaining("jjdd");
    assertThat(noColumn.code()).isEqualTo("C104");
    assertThat(List.of(noTable.remedy(), noColumn.remedy())).containsOnly(Remedy.HUMAN);
  }

  @ParameterizedTest
  @EnumSource
  void isNotMadeBlindByAChangeTimeInTheFuture(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " primary key");
    police.run("insert into jjd values ('mistyped', 1, '2037-07-02 08:00:00')");

    try (RunningCapture running = start(poll(kind, police, "jjd", "bjxldm"), police.connection())) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      police.run(
          switch (kind) {
            case POSTGRES ->
                "insert into jjd values ('next', 2, now() at time zone 'Asia/Shanghai')";
            case MARIADB -> "insert into jjd values ('next', 2, now())";
          });
      await().atMost(LONG).until(() -> sink.current().containsKey("next"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsAgainWithTheSameVersionsWhatAKilledEdgeHadPublished(Kind kind) {
    TestDatabase police = source(kind);
    table(police, " primary key");
    for (int number = 1; number <= 30; number++) {
      police.run("insert into jjd values ('J" + number + "', 1, '2020-07-02 08:00:00')");
    }
    Source.Poll poll = poll(kind, police, "jjd", "bjxldm");
    sink.dieAfter(call -> true);
    try (RunningCapture running = start(poll, police.connection())) {
      await().atMost(LONG).until(running::hasEnded);
    }
    // One row changes within the same second before the edge is back.
    police.run("update jjd set bjxldm = 2 where jjdbh = 'J7'");
    sink.dieAfter(call -> false);

    try (RunningCapture running = start(poll, police.connection())) {
      await().atMost(LONG).until(() -> sink.cases().size() >= 60);
    }

    assertThat(
            sink.cases().stream()
                .map(row -> row.key() + "@" + row.version())
                .collect(Collectors.toSet()))
        .as("30 versions, and one more of the row that changed")
        .hasSize(31);
    assertThat(Objects.requireNonNull(sink.current().get("J7")).row().value("bjxldm")).isEqualTo(2);
  }
}

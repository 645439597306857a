package org.fengqiao.connectors.capture.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.connectors.preflight.Names;
import org.fengqiao.connectors.preflight.TriggerDialect;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

class TriggerCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private static Source.Trigger trigger(String schema, Map<String, Child> children) {
    return new Source.Trigger(
        "police-calls",
        schema + ".jjd",
        schema + ".hub_jjd",
        List.of("bh"),
        List.of("lx", "dh"),
        Duration.ofMillis(100),
        Duration.ofMinutes(10),
        children);
  }

  /** A register whose triggers were made by the printed statements. */
  private static TestDatabase register(Source.Trigger trigger) {
    TestDatabase police = TestPostgres.source();
    police.run(
        "create table jjd (bh varchar(30) primary key, lx int, dh varchar(30))",
        "create table fkd (dh varchar(30), nr text)",
        "create table cyr (bh varchar(30), xm text)");
    police.run(TriggerDialect.POSTGRESQL.script(trigger, "postgres", Names.asWritten()));
    return police;
  }

  private RunningCapture start(TestDatabase police, Source.Trigger trigger) {
    return new RunningCapture(
        new TriggerCapture(
            TestFeeds.feed("police.calls", trigger),
            trigger,
            police.connection(),
            JdbcDrivers.shipped(),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC()),
        sink);
  }

  private CaptureException failureOf(TestDatabase police, Source.Trigger trigger) {
    try (RunningCapture running = start(police, trigger)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private void awaitKeys(String... keys) {
    await().atMost(LONG).until(() -> sink.current().keySet().equals(Set.of(keys)));
  }

  /** Runs until the change table was asked at least twice more. */
  private void lookAgain() {
    int before = sink.told();
    await().atMost(LONG).until(() -> sink.told() >= before + 3);
  }

  /** A transaction that is open. */
  private static final class Open implements AutoCloseable {

    private final Connection connection;

    Open(TestDatabase police, String sql) throws SQLException {
      connection = DriverManager.getConnection(police.url(), police.user(), police.password());
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    }
  }

  @Test
  void takesAChangeThatCommitsAfterALaterOne() throws SQLException {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);

    try (RunningCapture running = start(police, trigger)) {
      await().atMost(LONG).until(() -> sink.states().contains(FeedState.STREAMING));
      try (Open early = new Open(police, "insert into jjd values ('J1', 1)");
          Open never = new Open(police, "insert into jjd values ('J0', 1)")) {
        police.run("insert into jjd values ('J2', 1)", "insert into jjd values ('J3', 1)");
        awaitKeys("J2", "J3");
        lookAgain();
        early.commit();
        awaitKeys("J1", "J2", "J3");
        never.close();
        lookAgain();
      }
    }

    assertThat(sink.cases()).as("each once").hasSize(3);
    assertThat(sink.cases().getLast().version().position())
        .as("the number that was drawn first is the smallest")
        .isLessThan(sink.cases().getFirst().version().position());
  }

  @Test
  void takesAChangeThatIsOpenWhileTheTableIsReadForTheFirstTime() throws SQLException {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);

    try (Open early = new Open(police, "insert into jjd values ('J1', 1)")) {
      police.run("insert into jjd values ('J2', 1)");
      try (RunningCapture running = start(police, trigger)) {
        awaitKeys("J2");
        lookAgain();
        early.commit();
        awaitKeys("J1", "J2");
      }
    }

    assertThat(sink.cases()).hasSize(2);
  }

  @Test
  void takesAChangeThatCommitsWhileTheEdgeStandsStill() throws SQLException {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);
    police.run("insert into jjd values ('J0', 1)");

    try (Open early = new Open(police, "update jjd set lx = 2 where bh = 'J0'")) {
      try (RunningCapture running = start(police, trigger)) {
        awaitKeys("J0");
        police.run("insert into jjd values ('J2', 1)");
        awaitKeys("J0", "J2");
        lookAgain();
      }
      early.commit();
    }
    try (RunningCapture running = start(police, trigger)) {
      await()
          .atMost(LONG)
          .until(
              () ->
                  Objects.equals(
                      Objects.requireNonNull(sink.current().get("J0")).row().value("lx"), 2));
    }

    assertThat(sink.cases()).hasSize(3);
  }

  @Test
  void tellsOfARecordWhoseKeyChangesAndOfOneThatComesBack() {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);
    police.run("insert into jjd values ('J1', 1), ('J2', 1)");

    try (RunningCapture running = start(police, trigger)) {
      awaitKeys("J1", "J2");
      police.run("update jjd set bh = 'J9' where bh = 'J1'", "delete from jjd where bh = 'J2'");
      awaitKeys("J9");
      police.run("insert into jjd values ('J2', 1)");
      awaitKeys("J2", "J9");
    }

    assertThat(sink.cases())
        .filteredOn(row -> row.operation() == Operation.DELETE)
        .extracting(Captured.CaseRow::key)
        .containsExactlyInAnyOrder("J1", "J2");
    assertThat(sink.cases().getLast().changedAt()).isNotNull();
  }

  @Test
  void tellsTwoSpellingsApartThatTheSourceTakesForOne() {
    TestDatabase police = TestMariaDb.source();
    Source.Trigger trigger = trigger(police.url().replaceAll(".*/", ""), Map.of());
    police.run(
        "create table jjd (bh varchar(30) primary key, lx int, dh varchar(30)) character set"
            + " utf8mb4 collate utf8mb4_general_ci");
    police.run(
        TriggerDialect.MARIADB
            .script(trigger, "hub_capture", Names.asWritten())
            .replaceAll("(?m)^--.*", "")
            .strip()
            .split(";\\R*"));
    police.run("insert into jjd values ('a', 1, null)");

    try (RunningCapture running = start(police, trigger)) {
      awaitKeys("a");
      police.run("update jjd set bh = 'A'");
      awaitKeys("A");
    }
  }

  @Test
  void noticesChildRowsByTheKeyAndByAnotherColumn() {
    Source.Trigger trigger =
        trigger(
            "public",
            Map.of(
                "people",
                new Child("public.cyr", List.of(), Map.of("bh", "bh"), List.of("xm"), null),
                "feedback",
                new Child("public.fkd", List.of(), Map.of("dh", "dh"), List.of("nr"), null)));
    TestDatabase police = register(trigger);
    police.run("insert into jjd values ('J1', 1, 'D1'), ('J2', 1, 'D2')");

    try (RunningCapture running = start(police, trigger)) {
      awaitKeys("J1", "J2");
      police.run("insert into fkd values ('D2', '甲')");
      await().atMost(LONG).until(() -> children("J2", "feedback") == 1);
      police.run("update fkd set dh = 'D1'", "insert into cyr values ('J1', '乙')");
      await()
          .atMost(LONG)
          .until(
              () ->
                  children("J1", "feedback") == 1
                      && children("J2", "feedback") == 0
                      && children("J1", "people") == 1);
      police.run(
          "delete from cyr",
          "insert into fkd values ('D7', 'of no call'), (null, 'of none')",
          "insert into cyr values ('J7', 'of no call')");
      await().atMost(LONG).until(() -> children("J1", "people") == 0);
      lookAgain();
    }

    assertThat(sink.unreadable()).isEmpty();
    assertThat(sink.cases()).extracting(Captured.CaseRow::operation).containsOnly(Operation.UPSERT);
    assertThat(sink.current()).hasSize(2);
  }

  private int children(String key, String name) {
    return Objects.requireNonNull(sink.current().get(key))
        .children()
        .getOrDefault(name, List.of())
        .size();
  }

  @Test
  void goesOnAfterThePrintedPurgeAndStopsAfterAnyOther() {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);
    String purge =
        TriggerDialect.POSTGRESQL
            .script(trigger, "postgres", Names.asWritten())
            .lines()
            .filter(line -> line.contains("DELETE FROM"))
            .findFirst()
            .orElseThrow()
            .replace("--", "");
    String old = "update hub_jjd set hub_time = hub_time - interval '8 days'";
    police.run("insert into jjd values ('J1', 1), ('J2', 1)");
    try (RunningCapture running = start(police, trigger)) {
      awaitKeys("J1", "J2");
      police.run("insert into jjd values ('J3', 1)");
      awaitKeys("J1", "J2", "J3");
      lookAgain();
      police.run(old, purge);
      assertThat(police.number("select count(*) from hub_jjd")).isEqualTo(1);
      police.run("insert into jjd values ('J4', 1)");
      awaitKeys("J1", "J2", "J3", "J4");
      lookAgain();
    }
    police.run("insert into jjd values ('J5', 1)", "insert into jjd values ('J6', 1)", old, purge);

    CaptureException unread = failureOf(police, trigger);
    police.run("truncate hub_jjd restart identity", "insert into jjd values ('J7', 1)");
    CaptureException anew = failureOf(police, trigger);

    assertThat(unread.code()).isEqualTo("C256");
    assertThat(unread.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(unread).hasMessageContaining("the changes 5 to 5 are gone");
    assertThat(anew.code()).isEqualTo("C255");
    assertThat(sink.current()).hasSize(4);
  }

  @Test
  void sealsAChangeThatNamesNoRecord() {
    Source.Trigger trigger = trigger("public", Map.of());
    TestDatabase police = register(trigger);

    police.run("insert into hub_jjd (hub_op, bh) values ('U', null)");
    try (RunningCapture running = start(police, trigger)) {
      await().atMost(LONG).until(() -> sink.unreadable().size() == 1);
      lookAgain();
    }

    assertThat(sink.rows())
        .singleElement()
        .isInstanceOfSatisfying(
            Captured.Unreadable.class, row -> assertThat(row.rule()).isEqualTo("F203"));
  }
}

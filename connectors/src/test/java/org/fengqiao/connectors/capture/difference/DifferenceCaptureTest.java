package org.fengqiao.connectors.capture.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

class DifferenceCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private static Source.Difference of(String table, Map<String, Child> children) {
    return new Source.Difference(
        "police-calls", table, List.of("bh"), List.of("lx"), Duration.ofMillis(100), 20, children);
  }

  private RunningCapture start(TestDatabase police, Source.Difference difference) {
    return new RunningCapture(
        new DifferenceCapture(
            TestFeeds.feed("police.calls", difference),
            difference,
            police.connection(),
            JdbcDrivers.shipped(),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC()),
        sink);
  }

  private CaptureException failureOf(TestDatabase police, Source.Difference difference) {
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  /** Runs until the table was read whole at least twice more. */
  private void readWholeAgain() {
    int before = sink.told();
    await().atMost(LONG).until(() -> sink.told() >= before + 6);
  }

  private List<String> removed() {
    return sink.cases().stream()
        .filter(row -> row.operation() == Operation.DELETE)
        .map(Captured.CaseRow::key)
        .toList();
  }

  private static TestDatabase calls(int count) {
    TestDatabase police = TestPostgres.source();
    police.run(
        "create table jjd (bh varchar(30) primary key, lx int)",
        "insert into jjd select 'J' || i, 1 from generate_series(1, " + count + ") i");
    return police;
  }

  @Test
  void comparesKeysExactlyHoweverTheSourceSortsThem() {
    TestDatabase police = TestMariaDb.source();
    List<String> keys =
        Stream.of("案", "甲", "沪", "a", "B", "c", "Z", "é", "ß", "龘", "〇", "_", "-")
            .flatMap(
                start -> IntStream.range(0, 250).mapToObj(number -> start + (number * 7919 % 1000)))
            .toList();
    police.run(
        "create table jjd (bh varchar(30) primary key, lx int) character set utf8mb4 collate"
            + " utf8mb4_general_ci",
        keys.stream()
            .map(key -> "('" + key + "', 1)")
            .collect(Collectors.joining(",", "insert into jjd values ", "")));
    Source.Difference difference = of(police.url().replaceAll(".*/", "") + ".jjd", Map.of());

    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == keys.size());
      readWholeAgain();
      assertThat(sink.cases()).hasSize(keys.size());
      // Equal for the source, another key for everyone else.
      police.run(
          "update jjd set bh = 'A0' where bh = 'a0'", "delete from jjd where bh in ('甲0', 'é0')");
      await().atMost(LONG).until(() -> sink.current().containsKey("A0"));
      await().atMost(LONG).until(() -> removed().size() == 3);
      readWholeAgain();
    }

    assertThat(removed()).containsExactlyInAnyOrder("a0", "甲0", "é0");
    assertThat(sink.current()).hasSize(keys.size() - 2);
  }

  @Test
  void removesNothingByAReadingThatBrokeOff() {
    TestDatabase police = calls(2500);
    Source.Difference difference = of("public.jjd", Map.of());
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == 2500);
      readWholeAgain();
    }
    police.run("delete from jjd where bh = 'J1'", "update jjd set lx = 2 where bh <> 'J2'");
    sink.failAt(call -> call == 2);

    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(running::hasEnded);
    }
    assertThat(removed()).isEmpty();
    sink.failAt(call -> false);
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> removed().equals(List.of("J1")));
    }

    assertThat(sink.current()).hasSize(2499);
  }

  @Test
  void asksAHumanBeforeItRemovesMoreThanTheFeedFileAllows() {
    TestDatabase police = calls(100);
    Source.Difference difference = of("public.jjd", Map.of());
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == 100);
      police.run("delete from jjd where bh in (select bh from jjd order by bh limit 20)");
      await().atMost(LONG).until(() -> removed().size() == 20);
    }
    police.run("delete from jjd where bh in (select bh from jjd order by bh limit 17)");

    CaptureException first = failureOf(police, difference);
    CaptureException again = failureOf(police, difference);

    assertThat(first.code()).isEqualTo("C251");
    assertThat(first.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(first)
        .hasMessageContaining("17 of the 80 records")
        .hasMessageContaining("public.jjd")
        .hasMessageContaining("ops/hub feed confirm police.calls --yes");
    assertThat(again).hasMessage(first.getMessage());
    assertThat(removed()).hasSize(20);

    assertThat(confirm()).contains("police.calls", "public.jjd", "17", "80", "--yes", "--keep");
    confirm("police.calls", "--yes", "--as", "li.na", "--reason", "年度归档");
    assertThat(answers()).containsExactly("police.calls public.jjd 17 80 CONFIRM li.na 年度归档");
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> removed().size() == 37);
      readWholeAgain();
    }
    police.run("delete from jjd");
    assertThat(failureOf(police, difference).code())
        .as("a confirmation serves once")
        .isEqualTo("C251");
    assertThat(sink.current()).hasSize(63);
  }

  @Test
  void readsAgainWithoutRemovingWhenSomeoneSaysThatTheRecordsStay() {
    TestDatabase police = calls(100);
    Source.Difference difference = of("public.jjd", Map.of());
    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == 100);
      readWholeAgain();
    }
    police.run("create table aside as select * from jjd", "delete from jjd");
    assertThat(failureOf(police, difference).code()).isEqualTo("C251");
    confirm("police.calls", "--keep", "--reason", "误删");
    assertThat(failureOf(police, difference).code()).as("they are still gone").isEqualTo("C251");
    police.run("insert into jjd select * from aside where bh <> 'J1'");
    confirm("police.calls", "--keep", "--reason", "已恢复");

    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> removed().equals(List.of("J1")));
      readWholeAgain();
    }

    assertThat(sink.current()).hasSize(99);
    assertThat(confirm()).doesNotContain("police.calls");
  }

  @Test
  void takesNoWordOnWhatNobodyAsksNorFromSomeoneWhoGivesNoReason() {
    Check idle = confirming("police.calls", "--yes", "--reason", "核对");
    assertThat(idle.exitCode()).isEqualTo(1);
    assertThat(idle.complaint()).startsWith("C480").contains("police.calls");
    assertThat(confirming("--yes", "--reason", "核对").exitCode()).isEqualTo(2);
    assertThat(confirming("police.calls", "--yes").exitCode()).isEqualTo(2);
    assertThat(confirming("police.calls", "--yes", "--keep", "--reason", "核对").exitCode())
        .isEqualTo(2);
    assertThat(answers()).isEmpty();
  }

  private String confirm(String... arguments) {
    Check run = confirming(arguments);
    assertThat(run.exitCode()).as(run::complaint).isZero();
    return run.output();
  }

  private Check confirming(String... arguments) {
    return Check.atStore(
        edgeStore,
        Stream.concat(Stream.of("feed", "confirm"), Stream.of(arguments)).toArray(String[]::new));
  }

  private List<String> answers() {
    try (Connection connection = edgeStore.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select concat_ws(' ', feed, table_name, removed, held, answer, answered_by, reason)"
                    + " from edge.answered_question order by number")) {
      List<String> answers = new ArrayList<>();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
      return answers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noticesChildRowsThatComeChangeAndGoAndNotTheirOrder() {
    TestDatabase police = calls(2);
    police.run(
        "create table fkd (bh varchar(30), nr text)",
        "insert into fkd values ('J1', '甲'), ('J1', '乙')");
    Source.Difference difference =
        of(
            "public.jjd",
            Map.of(
                "feedback",
                new Child("public.fkd", List.of(), Map.of("bh", "bh"), List.of("nr"), null)));

    try (RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == 2);
      // The same rows in another order.
      police.run("delete from fkd", "insert into fkd values ('J1', '乙'), ('J1', '甲')");
      readWholeAgain();
      police.run("insert into fkd values ('J2', '丙')");
      await().atMost(LONG).until(() -> sink.cases().size() >= 3);
      readWholeAgain();
    }

    assertThat(sink.cases()).extracting(Captured.CaseRow::key).endsWith("J2");
    assertThat(sink.cases().getLast().children().get("feedback"))
        .extracting(row -> row.value("nr"))
        .containsExactly("丙");
  }

  @Test
  void sealsARowWithoutKeyAndRefusesTwoRowsOfOneKey() {
    TestDatabase police = calls(2);
    police.run(
        "create view v_jjd as select nullif(bh, 'J2') bh, lx from jjd",
        "create view v_doubled as select 'J1'::text bh, lx from jjd");

    try (RunningCapture running = start(police, of("public.v_jjd", Map.of()))) {
      await().atMost(LONG).until(() -> sink.rows().size() == 2);
      readWholeAgain();
    }
    CaptureException doubled = failureOf(police, of("public.v_doubled", Map.of()));

    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(row -> assertThat(row.rule()).isEqualTo("F203"));
    assertThat(sink.current().keySet()).isEqualTo(Set.of("J1"));
    assertThat(doubled.code()).isEqualTo("C203");
  }

  @Test
  void holdsOneConnectionAtMost() throws SQLException {
    TestDatabase police = calls(2500);
    Source.Difference difference = of("public.jjd", Map.of());

    // One connection looks, and those that filled the table may be closing still.
    try (Connection looking = police.open();
        PreparedStatement others =
            looking.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and backend_start > (select backend_start from pg_stat_activity"
                    + " where pid = pg_backend_pid())");
        RunningCapture running = start(police, difference)) {
      await().atMost(LONG).until(() -> sink.current().size() == 2500);
      for (int look = 0; look < 20; look++) {
        try (ResultSet count = others.executeQuery()) {
          assertThat(count.next()).isTrue();
          assertThat(count.getLong(1)).isLessThanOrEqualTo(1);
        }
      }
      readWholeAgain();
    }
  }
}

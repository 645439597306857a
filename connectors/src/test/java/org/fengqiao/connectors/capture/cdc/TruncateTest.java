package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that empties a table is never followed silently, and nothing is lost by the stop. */
class TruncateTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private record Register(TestDatabase database, Source.Log log, String feed) {

    static Register of(LogKind kind) {
      TestDatabase database = LogServers.source(kind);
      String schema = LogServers.schema(kind, database);
      database.run(
          "create table aj (id int primary key, ajbh varchar(40))",
          "create table dsr (id int primary key, aj_id int, xm varchar(20))");
      Child parties =
          new Child(schema + ".dsr", List.of("id"), Map.of("aj_id", "id"), List.of("xm"), null);
      return new Register(
          database,
          new Source.Log(
              "register",
              kind,
              schema + ".aj",
              List.of("id"),
              List.of("ajbh"),
              Map.of("parties", parties)),
          "justice." + database.url().replaceAll(".*/", ""));
    }
  }

  private RunningCapture start(Register register) {
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed(register.feed(), register.log()),
            register.log(),
            register.database().connection(),
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests()),
        sink);
  }

  private static CaptureException failureOf(RunningCapture running) {
    await().atMost(LONG).until(running::hasEnded);
    return (CaptureException) Objects.requireNonNull(running.failure());
  }

  private Check confirm(String... arguments) {
    return Check.atStore(
        edgeStore,
        Stream.concat(Stream.of("feed", "confirm"), Stream.of(arguments)).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void standsUntilSomeoneHasConfirmedAndThenGoesOnWhereItStopped(LogKind kind) {
    Register register = Register.of(kind);
    register.database().run("insert into aj values (1, 'A-1'), (2, 'A-2')");

    CaptureException first;
    try (RunningCapture running = start(register)) {
      await().atMost(LONG).until(() -> sink.current().size() == 2);
      register
          .database()
          .run(
              "insert into aj values (3, 'A-3')",
              "truncate table aj",
              "insert into aj values (4, 'A-4')");
      first = failureOf(running);
    }
    assertThat(first.code()).isEqualTo("C232");
    assertThat(first.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(first)
        .hasMessageContaining(register.log().table())
        .hasMessageContaining("清空")
        .hasMessageContaining("ops/hub feed confirm " + register.feed() + " --yes");
    assertThat(sink.current().keySet())
        .as("what came before is delivered, nothing is taken away, nothing runs ahead")
        .containsExactlyInAnyOrder("1", "2", "3");

    try (RunningCapture again = start(register)) {
      assertThat(failureOf(again).code()).as("a restart is no confirmation").isEqualTo("C232");
    }
    int delivered = sink.cases().size();
    assertThat(confirm().output())
        .containsOnlyOnce("--yes")
        .contains(register.feed(), register.log().table(), "TRUNCATE")
        .doesNotContain("--keep");
    Check kept = confirm(register.feed(), "--keep", "--reason", "误操作");
    assertThat(kept.exitCode()).as("there is nothing to keep").isEqualTo(1);
    assertThat(kept.complaint()).startsWith("C481").contains(register.log().table());
    Check given = confirm(register.feed(), "--yes", "--as", "li.na", "--reason", "年度归档");
    assertThat(given.exitCode()).as(given::complaint).isZero();
    assertThat(given.output()).contains("li.na", register.log().table());
    assertThat(confirm().output()).contains("没有等待确认的事项");
    try (RunningCapture running = start(register)) {
      await().atMost(LONG).until(() -> sink.current().containsKey("4"));
    }
    assertThat(sink.current().keySet()).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(sink.cases().subList(delivered, sink.cases().size()))
        .as("only the last position before is read again")
        .extracting(Captured.CaseRow::key)
        .doesNotContain("1", "2");
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void standsWhenATableOfPartiesIsEmptied(LogKind kind) {
    Register register = Register.of(kind);
    register
        .database()
        .run("insert into aj values (1, 'A-1')", "insert into dsr values (10, 1, '甲')");

    try (RunningCapture running = start(register)) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      register.database().run("truncate table dsr");

      CaptureException failure = failureOf(running);
      assertThat(failure.code()).isEqualTo("C232");
      assertThat(failure).hasMessageContaining("dsr");
    }
  }
}

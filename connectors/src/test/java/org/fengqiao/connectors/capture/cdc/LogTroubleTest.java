package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when a log cannot be followed, and that no gap is silent. */
class LogTroubleTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private static TestDatabase source(LogKind kind) {
    TestDatabase source = LogServers.source(kind);
    source.run(
        "create table aj (id int primary key, ajbh varchar(40), slrq varchar(20))",
        "insert into aj values (1, 'A-1', '2020-05-18')");
    return source;
  }

  private static Source.Log log(LogKind kind, TestDatabase source, String table, String column) {
    String schema = LogServers.schema(kind, source);
    return new Source.Log(
        "register", kind, schema + "." + table, List.of("id"), List.of(column, "slrq"), Map.of());
  }

  private static String database(TestDatabase source) {
    return source.url().replaceAll(".*/", "");
  }

  private RunningCapture start(LogKind kind, TestDatabase source) {
    return start(source, log(kind, source, "aj", "ajbh"), source.connection());
  }

  private RunningCapture start(TestDatabase source, Source.Log log, ConnectionSettings connection) {
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed("justice." + database(source), log),
            log,
            connection,
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests()),
        sink);
  }

  private static CaptureException failureOf(RunningCapture capture) {
    try (RunningCapture running = capture) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private void readAll(LogKind kind, TestDatabase source, int records) {
    try (RunningCapture running = start(kind, source)) {
      await().atMost(LONG).until(() -> sink.current().size() == records);
    }
    if (kind == LogKind.POSTGRES) {
      await()
          .atMost(LONG)
          .until(
              () ->
                  source.number(
                          "select count(*) from pg_replication_slots where active and database ="
                              + " current_database()")
                      == 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"POSTGRES, guarded", "MARIADB, hub_capture"})
  void namesTheRemedyForAWrongPasswordAndNeverThePassword(LogKind kind, String user) {
    TestDatabase source = source(kind);

    CaptureException failure =
        failureOf(
            start(
                source,
                log(kind, source, "aj", "ajbh"),
                new ConnectionSettings(source.url(), user, "geheim1")));

    assertThat(failure.code()).isEqualTo("C101");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure)
        .hasMessageContaining("register")
        .hasMessageContaining("密码")
        .hasMessageNotContaining("geheim1");
  }

  @Test
  void followsTheLogWithTheRightPassword() {
    TestDatabase source = source(LogKind.POSTGRES);

    try (RunningCapture running =
        start(
            source,
            log(LogKind.POSTGRES, source, "aj", "ajbh"),
            new ConnectionSettings(source.url(), TestPostgres.GUARDED, TestPostgres.PASSWORD))) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void namesTheTableOrColumnThatIsNotThere(LogKind kind) {
    TestDatabase source = source(kind);

    CaptureException noTable =
        failureOf(start(source, log(kind, source, "ajj", "ajbh"), source.connection()));
    CaptureException noColumn =
        failureOf(start(source, log(kind, source, "aj", "ajhb"), source.connection()));

    assertThat(noTable.code()).isEqualTo("C103");
    assertThat(noTable).hasMessageContaining("ajj");
    assertThat(noColumn.code()).isEqualTo("C104");
    assertThat(noColumn).hasMessageContaining("ajhb").hasMessageNotContaining("slrq");
    assertThat(List.of(noTable.remedy(), noColumn.remedy())).containsOnly(Remedy.HUMAN);
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void refusesATableWithoutKeyAndSaysHowToGiveItOne(LogKind kind) {
    TestDatabase source = source(kind);
    source.run("create table keyless (id int, ajbh varchar(40), slrq varchar(20))");

    CaptureException failure =
        failureOf(start(source, log(kind, source, "keyless", "ajbh"), source.connection()));

    assertThat(failure.code()).isEqualTo("C203");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure)
        .hasMessageContaining("没有主键")
        .hasMessageContaining("keyless ADD PRIMARY KEY (id)");
    source.run("insert into keyless values (1, 'x', 'y')", "update keyless set ajbh = 'z'");
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void stopsAtAColumnThatIsRenamedWhileItIsFollowedAndGoesOnWhenTheFeedFileIsMended(LogKind kind) {
    TestDatabase source = source(kind);
    try (RunningCapture running = start(kind, source)) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      source.run(
          "insert into aj values (2, 'A-2', '2020-05-19')",
          rename(kind),
          "insert into aj values (3, 'A-3', '2020-05-20')");
      await().atMost(LONG).until(running::hasEnded);

      assertThat(((CaptureException) Objects.requireNonNull(running.failure())).code())
          .isEqualTo("C104");
    }
    assertThat(sink.current()).as("no row with a hole in it").doesNotContainKey("3");

    try (RunningCapture mended =
        start(source, log(kind, source, "aj", "ajbh_xin"), source.connection())) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
    }
    assertThat(Objects.requireNonNull(sink.current().get("3")).row().value("ajbh_xin"))
        .isEqualTo("A-3");
  }

  private static String rename(LogKind kind) {
    return kind == LogKind.POSTGRES
        ? "alter table aj rename column ajbh to ajbh_xin"
        : "alter table aj change ajbh ajbh_xin varchar(40)";
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void noticesATableThatIsDroppedWhileItIsFollowed(LogKind kind) {
    TestDatabase source = source(kind);
    try (RunningCapture running = start(kind, source)) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      source.run("drop table aj");

      await().atMost(LONG).until(running::hasEnded);
      assertThat(((CaptureException) Objects.requireNonNull(running.failure())).code())
          .isEqualTo("C103");
    }
  }

  @Test
  void refusesAPublicationThatLeavesOutATableOrAKindOfChange() {
    TestDatabase source = source(LogKind.POSTGRES);
    String name = LogNames.of("justice." + database(source));
    source.run("create publication " + name + " for table aj with (publish = 'insert, update')");
    CaptureException kinds = failureOf(start(LogKind.POSTGRES, source));
    source.run(
        "alter publication " + name + " set (publish = 'insert, update, delete, truncate')",
        "alter publication " + name + " drop table aj");
    CaptureException tables = failureOf(start(LogKind.POSTGRES, source));

    assertThat(kinds.code()).isEqualTo("C207");
    assertThat(tables.code()).isEqualTo("C206");
    assertThat(tables).hasMessageContaining("ALTER PUBLICATION " + name + " ADD TABLE public.aj");
  }

  @Test
  void refusesToGoOnWhenThePublicationIsGoneOrTheTableWasMadeAnew() {
    TestDatabase source = source(LogKind.POSTGRES);
    readAll(LogKind.POSTGRES, source, 1);
    source.run(
        "drop table aj",
        "create table aj (id int primary key, ajbh varchar(40), slrq varchar(20))",
        "insert into aj values (2, 'A-2', '')");
    CaptureException anew = failureOf(start(LogKind.POSTGRES, source));
    source.run("drop publication " + LogNames.of("justice." + database(source)));
    CaptureException gone = failureOf(start(LogKind.POSTGRES, source));

    assertThat(anew.code()).isEqualTo("C206");
    assertThat(gone.code()).isEqualTo("C209");
    assertThat(gone).hasMessageContaining("delete from edge.capture_position");
  }
}

package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.fengqiao.connectors.capture.cdc.TestMySql#isHere")
class MySqlLogCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final List<String> COLUMNS =
      List.of("slrq", "djsj", "gxsj", "je", "dsrs", "jsbz", "lx", "bz", "nf");

  private final TestDatabase register = TestMySql.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final String database = register.url().replaceAll(".*/", "");
  private final Source.Log log =
      new Source.Log(
          "register",
          LogKind.MYSQL,
          database + ".aj",
          List.of("id"),
          COLUMNS,
          Map.of(
              "parties",
              new Child(
                  database + ".dsr",
                  List.of("id"),
                  Map.of("aj_id", "id"),
                  List.of("xm", "gxsj"),
                  null)));

  MySqlLogCaptureTest() {
    register.run(
        "create table aj (id bigint unsigned primary key, slrq date, djsj datetime(3), gxsj"
            + " timestamp null, je decimal(18,2), dsrs smallint unsigned, jsbz tinyint(1), lx"
            + " enum('邻里','婚姻'), bz text, nf year, geheim varchar(20))",
        "create table dsr (id int auto_increment primary key, aj_id bigint unsigned, xm"
            + " varchar(40), gxsj timestamp null)");
  }

  private RunningCapture start(ConnectionSettings connection) {
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed("justice." + database, log),
            log,
            connection,
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests()),
        sink);
  }

  private RunningCapture start() {
    return start(new ConnectionSettings(register.url(), "hub_capture", "hub"));
  }

  private CaptureException failureOf(ConnectionSettings connection) {
    try (RunningCapture running = start(connection)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private void insert(String id) {
    register.run(
        "insert into aj values ("
            + id
            + ", '2020-05-18', '2020-05-18 09:30:00.250', from_unixtime(1589767200), 1234567.50,"
            + " 65535, 1, '婚姻', '经调解', 2019, 'x')");
  }

  private Map<String, String> told(String key) {
    SourceRow row = Objects.requireNonNull(sink.current().get(key)).row();
    assertThat(row.names()).doesNotContain("geheim");
    return COLUMNS.stream()
        .collect(Collectors.toMap(column -> column, column -> String.valueOf(row.value(column))));
  }

  @Test
  void tellsEveryTypeAlikeWhetherLoadedOrChangedAndTimesAsTheyAreInTheSystemsZone() {
    insert("1");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().containsKey("1"));
      insert("18446744073709551615");
      await().atMost(LONG).until(() -> sink.current().containsKey("18446744073709551615"));
    }

    assertThat(told("1"))
        .isEqualTo(told("18446744073709551615"))
        .containsEntry("slrq", "2020-05-18")
        .containsEntry("djsj", "2020-05-18T09:30:00.250")
        .containsEntry("gxsj", "2020-05-18T10:00")
        .containsEntry("je", "1234567.50")
        .containsEntry("dsrs", "65535")
        .containsEntry("jsbz", "1")
        .containsEntry("lx", "婚姻")
        .containsEntry("bz", "经调解")
        .containsEntry("nf", "2019");
  }

  @Test
  void followsATableAndItsChildrenThroughEveryChange() {
    register.run(
        "insert into aj (id, bz) values (1, 'a'), (2, 'b')",
        "insert into dsr (aj_id, xm) values (1, '甲'), (1, '乙')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().size() == 2);
      register.run(
          "insert into aj (id) values (3)",
          "delete from aj where id = 2",
          "update aj set id = 30 where id = 3",
          "delete from dsr where xm = '甲'",
          "insert into dsr (aj_id, xm, gxsj) values (30, '丙', from_unixtime(1589767200))");
      await()
          .atMost(LONG)
          .until(() -> sink.current().keySet().equals(Set.of("1", "30")) && parties("1") == 1);
      await().atMost(LONG).until(() -> parties("30") == 1);
    }

    assertThat(child("30").value("gxsj")).hasToString("2020-05-18T10:00");
  }

  private int parties(String key) {
    Captured.CaseRow row = sink.current().get(key);
    return row == null ? 0 : row.children().getOrDefault("parties", List.of()).size();
  }

  private SourceRow child(String key) {
    return Objects.requireNonNull(
            Objects.requireNonNull(sink.current().get(key)).children().get("parties"))
        .getFirst();
  }

  @Test
  void givesEachChangeOfARowWithinOneTransactionAVersionOfItsOwnAndTheSameAgain() {
    insert("1");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      register.run(
          "start transaction", "update aj set dsrs = 1", "update aj set dsrs = 2", "commit");
      await().atMost(LONG).until(() -> sink.cases().size() == 3);
    }
    List<Captured.CaseRow> before = sink.cases();
    try (RunningCapture running = start()) {
      insert("2");
      await().atMost(LONG).until(() -> sink.current().size() == 2);
    }

    assertThat(before).extracting(Captured.CaseRow::version).doesNotHaveDuplicates().isSorted();
    assertThat(sink.cases().stream().filter(row -> row.key().equals("1")))
        .extracting(Captured.CaseRow::version)
        .isSubsetOf(before.stream().map(Captured.CaseRow::version).toList());
  }

  @Test
  void namesTheStatementThatAUserWithoutRightsNeeds() {
    register.run(
        "create user if not exists 'reader'@'%' identified by 'reader'",
        "grant select on *.* to 'reader'@'%'");

    CaptureException failure =
        failureOf(new ConnectionSettings(register.url(), "reader", "reader"));

    assertThat(failure.code()).isEqualTo("C472");
    assertThat(failure).hasMessageContaining("GRANT RELOAD, REPLICATION SLAVE, REPLICATION CLIENT");
  }

  @Test
  void refusesAServerWhoseTransactionsBearNoNumbers() {
    register.run("set global gtid_mode = ON_PERMISSIVE");
    try {
      CaptureException failure = failureOf(register.connection());

      assertThat(failure.code()).isEqualTo("C471");
      assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
      assertThat(failure).hasMessageContaining("gtid_mode=ON_PERMISSIVE");
    } finally {
      register.run("set global gtid_mode = ON");
    }
  }

  @Test
  void refusesAMariaDbBehindTheDriverOfMySql() {
    String url = TestMariaDb.source().url().replace("jdbc:mariadb:", "jdbc:mysql:");

    CaptureException failure = failureOf(new ConnectionSettings(url, "hub_capture", "hub"));

    assertThat(failure.code()).isEqualTo("C470");
    assertThat(failure).hasMessageContaining("database: MARIADB");
  }
}

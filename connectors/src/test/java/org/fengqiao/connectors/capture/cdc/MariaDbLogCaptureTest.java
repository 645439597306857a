package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
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

class MariaDbLogCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final TestDatabase register = TestMariaDb.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final String database = register.url().replaceAll(".*/", "");
  private final Source.Log log = log(children());

  MariaDbLogCaptureTest() {
    register.run(
        "create table petition (petition_id int not null primary key, id varchar(38), xfrq date,"
            + " djsj datetime, xfsjhm bigint, update_date timestamp not null default"
            + " current_timestamp, geheim varchar(20)) engine=InnoDB default charset=utf8",
        "create table person (xf_user_id int auto_increment primary key, xm varchar(255), xfjbh"
            + " varchar(38)) engine=InnoDB default charset=utf8",
        "create table blcl (id int auto_increment primary key, xfjbh varchar(38), blfs varchar(2),"
            + " blsj datetime) engine=InnoDB default charset=utf8");
  }

  private Map<String, Child> children() {
    Map<String, Child> children = new LinkedHashMap<>();
    children.put(
        "people",
        new Child(
            database + ".person",
            List.of("xf_user_id"),
            Map.of("xfjbh", "id"),
            List.of("xm"),
            null));
    children.put(
        "handlings",
        new Child(
            database + ".blcl",
            List.of("id"),
            Map.of("xfjbh", "id"),
            List.of("blfs", "blsj"),
            null));
    return children;
  }

  private Source.Log log(Map<String, Child> children) {
    return new Source.Log(
        "petition-register",
        LogKind.MARIADB,
        database + ".petition",
        List.of("petition_id"),
        List.of("id", "xfrq", "djsj", "xfsjhm", "update_date"),
        children);
  }

  private RunningCapture start(ConnectionSettings connection) {
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed("petition." + database, log),
            log,
            connection,
            JdbcDrivers.shipped(),
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

  @Test
  void followsATableAndItsChildrenFromTheFirstRowThroughEveryChange() {
    register.run(
        "insert into petition values (1, 'XF-1', '2020-05-18', '2020-05-18 09:30:00', 2147483647,"
            + " '2020-05-18 10:00:00', 'x'), (2, 'XF-2', '0000-00-00', '0000-00-00 00:00:00', null,"
            + " '2020-05-18 10:00:00', 'x')",
        "insert into person (xm, xfjbh) values ('甲', 'XF-1'), ('乙', 'XF-1')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
      assertThat(sink.phases()).containsOnly(Phase.HISTORY);
      register.run(
          "insert into petition (petition_id, id) values (3, 'XF-3')",
          "update petition set xfsjhm = 13800138000 where petition_id = 1",
          "delete from petition where petition_id = 2",
          "update petition set petition_id = 30 where petition_id = 3",
          "insert into blcl (xfjbh, blfs, blsj) values ('XF-1', '01', '2020-06-01 08:00:00')",
          "delete from person where xm = '甲'");
      await().atMost(LONG).until(() -> children("1").equals(List.of(1, 1)));
      await().atMost(LONG).until(() -> sink.current().keySet().equals(Set.of("1", "30")));
    }

    Captured.CaseRow first = sink.cases().getFirst();
    assertThat(first.row().value("xfrq")).hasToString("2020-05-18");
    assertThat(first.row().value("djsj")).hasToString("2020-05-18T09:30");
    assertThat(first.row().names()).doesNotContain("geheim");
    Captured.CaseRow zeroDates = sink.cases().get(1);
    assertThat(zeroDates.row().value("xfrq")).isNull();
    assertThat(zeroDates.row().value("djsj")).isNull();
  }

  private List<Integer> children(String key) {
    Captured.CaseRow row = sink.current().get(key);
    List<Integer> sizes = new ArrayList<>();
    if (row != null) {
      sizes.add(row.children().getOrDefault("people", List.<SourceRow>of()).size());
      sizes.add(row.children().getOrDefault("handlings", List.<SourceRow>of()).size());
    }
    return sizes;
  }

  @Test
  void givesEachChangeOfARowWithinOneTransactionAVersionOfItsOwn() {
    register.run("insert into petition (petition_id, id) values (1, 'XF-1')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      register.run(
          "start transaction",
          "update petition set xfsjhm = 1",
          "update petition set xfsjhm = 2",
          "commit");
      await().atMost(LONG).until(() -> sink.cases().size() == 3);
    }
    List<Captured.CaseRow> before = sink.cases();
    try (RunningCapture running = start()) {
      register.run("insert into petition (petition_id, id) values (2, 'XF-2')");
      await().atMost(LONG).until(() -> sink.current().size() == 2);
    }

    assertThat(before).extracting(Captured.CaseRow::version).doesNotHaveDuplicates().isSorted();
    assertThat(sink.cases().stream().filter(row -> row.key().equals("1")))
        .as("what is read again has the version it had")
        .extracting(Captured.CaseRow::version)
        .isSubsetOf(before.stream().map(Captured.CaseRow::version).toList());
  }

  @Test
  void losesNothingWhenTheSinkFailsInBetween() {
    register.run("insert into petition (petition_id, id) values (0, 'XF-0')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
    }
    for (int from = 1; from <= 9001; from += 500) {
      StringBuilder sql = new StringBuilder("insert into petition (petition_id, id) values ");
      int first = from;
      IntStream.range(from, from + 500)
          .forEach(id -> sql.append(id == first ? "" : ",").append("(" + id + ",'X" + id + "')"));
      register.run(sql.toString());
    }

    for (int failures = 0; failures < 3; failures++) {
      sink.failAt(call -> call == 2);
      try (RunningCapture running = start()) {
        await().atMost(LONG).until(running::hasEnded);
      }
    }
    sink.failAt(call -> false);
    register.run("insert into petition (petition_id, id) values (99999, 'last')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().containsKey("99999"));
    }

    assertThat(sink.current()).hasSize(9502);
  }

  @Test
  void namesTheRemedyForAWrongPassword() {
    CaptureException failure =
        failureOf(new ConnectionSettings(register.url(), "hub_capture", "geheim1"));

    assertThat(failure.code()).isEqualTo("C101");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure)
        .hasMessageContaining("petition-register")
        .hasMessageNotContaining("geheim1");
  }

  @Test
  void namesTheStatementThatAUserWithoutRightsNeeds() {
    register.run(
        "create or replace user 'reader'@'%' identified by 'reader'",
        "grant select on *.* to 'reader'@'%'");

    CaptureException failure =
        failureOf(new ConnectionSettings(register.url(), "reader", "reader"));

    assertThat(failure.code()).isEqualTo("C224");
    assertThat(failure).hasMessageContaining("GRANT SELECT, RELOAD, REPLICATION SLAVE");
  }

  @Test
  void refusesATableWithoutKeyAndATableThatIsNotThere() {
    register.run("alter table petition drop primary key");
    CaptureException noKey = failureOf(register.connection());
    register.run("drop table petition");
    CaptureException noTable = failureOf(register.connection());

    assertThat(noKey.code()).isEqualTo("C203");
    assertThat(noTable.code()).isEqualTo("C103");
  }
}

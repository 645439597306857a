package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

class PostgresLogCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final TestDatabase register = TestPostgres.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final String feed = "justice." + register.url().replaceAll(".*/", "");

  private final Source.Log log =
      new Source.Log(
          "justice-register",
          LogKind.POSTGRES,
          "public.t_aj",
          List.of("id"),
          List.of("ajbh", "slrq", "jfjyqk"),
          new TreeMap<>(
              Map.of(
                  "parties",
                  new Child(
                      "public.t_sqrxx",
                      List.of("id"),
                      Map.of("ajbh", "id"),
                      List.of("sqrlb", "xm"),
                      null),
                  "committee",
                  new Child(
                      "public.t_tjwyh",
                      List.of("bh"),
                      Map.of("bh", "ajbh"),
                      List.of("twhlx"),
                      null))));

  PostgresLogCaptureTest() {
    register.run(
        "create table t_aj (id bigint primary key, ajbh varchar(40), slrq timestamp, jfjyqk text,"
            + " geheim text)",
        "create table t_sqrxx (id bigint primary key, ajbh bigint, sqrlb char(1), xm varchar(20),"
            + " telefon text)",
        "alter table t_sqrxx replica identity full",
        "create table t_tjwyh (bh varchar(40) primary key, twhlx char(1))");
  }

  private LogCapture capture(ConnectionSettings connection) {
    return new LogCapture(
        TestFeeds.feed(feed, log),
        log,
        connection,
        JdbcDrivers.shipped(),
        edgeStore,
        PositionPolicy.HOLD_BACK,
        TestFeeds.digests());
  }

  private RunningCapture start() {
    return new RunningCapture(capture(register.connection()), sink);
  }

  private CaptureException failureOf(ConnectionSettings connection) {
    try (RunningCapture running = new RunningCapture(capture(connection), sink)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  @Test
  void followsATableFromItsFirstRowThroughEveryChange() {
    register.run(
        "insert into t_aj values (1, 'A-1', '2020-05-18 09:30:00', 'text', 'x'), (2, 'A-2', null,"
            + " null, 'x')",
        "insert into t_sqrxx values (10, 1, '1', '甲', '1'), (11, 1, '2', '乙', '1')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
      assertThat(sink.phases()).containsOnly(Phase.HISTORY);
      register.run(
          "insert into t_aj values (3, 'A-3', null, null, 'x')",
          "update t_aj set ajbh = 'A-2b' where id = 2",
          "delete from t_aj where id = 3",
          "update t_aj set id = 20 where id = 2");
      await().atMost(LONG).until(() -> sink.cases().size() >= 7);
    }

    Captured.CaseRow first = sink.cases().getFirst();
    assertThat(first.row().value("slrq")).hasToString("2020-05-18T09:30");
    assertThat(first.row().names()).doesNotContain("geheim");
    assertThat(first.children().get("parties"))
        .extracting(row -> row.value("xm"))
        .containsExactly("甲", "乙");
    assertThat(sink.current().keySet()).containsExactlyInAnyOrder("1", "20");
    assertThat(sink.cases())
        .extracting(row -> row.key() + " " + row.operation())
        .contains("3 UPSERT", "3 DELETE", "2 DELETE", "20 UPSERT");
    assertThat(sink.phases().subList(2, 7)).containsOnly(Phase.LIVE);
  }

  @Test
  void readsACaseAgainWhenItsPartiesChange() {
    register.run(
        "insert into t_aj values (1, 'A-1', null, null, 'x')",
        "insert into t_sqrxx values (10, 1, '1', '甲', '1')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      register.run("insert into t_sqrxx values (11, 1, '2', '乙', '1')");
      await().atMost(LONG).until(() -> names("1").equals(List.of("甲", "乙")));
      register.run("delete from t_sqrxx where id = 10");
      await().atMost(LONG).until(() -> names("1").equals(List.of("乙")));
    }

    assertThat(sink.cases()).allMatch(row -> row.operation() == Operation.UPSERT);
  }

  @Test
  void readsAllCasesAgainThatShareAChildWhenItChanges() {
    register.run(
        "insert into t_tjwyh values ('T-1', '1'), ('T-2', '2')",
        "insert into t_aj values (1, 'T-1', null, null, 'x'), (2, 'T-1', null, null, 'x'),"
            + " (3, 'T-2', null, null, 'x')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 3);
      register.run("update t_tjwyh set twhlx = '4' where bh = 'T-1'");
      await().atMost(LONG).until(() -> kinds("1", "2").equals(List.of("4", "4")));
      register.run("delete from t_tjwyh where bh = 'T-1'");
      await().atMost(LONG).until(() -> kinds("1", "2").isEmpty());
    }

    assertThat(kinds("3")).containsExactly("2");
    assertThat(sink.cases()).filteredOn(row -> row.key().equals("3")).hasSize(1);
  }

  private List<Object> kinds(String... keys) {
    return Stream.of(keys).flatMap(key -> values(key, "committee", "twhlx").stream()).toList();
  }

  private List<Object> names(String key) {
    return values(key, "parties", "xm");
  }

  private List<Object> values(String key, String child, String column) {
    Captured.CaseRow row = sink.current().get(key);
    return row == null
        ? List.of()
        : row.children().getOrDefault(child, List.<SourceRow>of()).stream()
            .map(each -> each.value(column))
            .toList();
  }

  @Test
  void looksUpALargeValueThatAnUpdateLeftAlone() {
    register.run(
        "alter table t_aj alter column jfjyqk set storage external",
        "insert into t_aj values (1, 'A-1', null, repeat('长', 5000), 'x')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      register.run("update t_aj set ajbh = 'A-1b' where id = 1");
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
    }

    assertThat(sink.cases().getLast().row().value("jfjyqk")).hasToString("长".repeat(5000));
  }

  @Test
  void namesTheRemedyForAWrongPassword() {
    // The embedded server trusts every password, so an unknown user stands for a refused one.
    CaptureException failure =
        failureOf(new ConnectionSettings(register.url(), "nobody", "geheim1"));

    assertThat(failure.code()).isEqualTo("C101");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure).hasMessageContaining("justice-register").hasMessageNotContaining("geheim1");
  }

  @Test
  void namesTheStatementThatAUserWithoutRightsNeeds() {
    String user = "reader" + register.url().replaceAll(".*/source", "");
    TestPostgres.postgres("create role " + user + " login");

    CaptureException noReplication = failureOf(new ConnectionSettings(register.url(), user, ""));
    TestPostgres.postgres("alter role " + user + " with replication");
    CaptureException noSelect = failureOf(new ConnectionSettings(register.url(), user, ""));
    register.run("grant select on t_aj, t_sqrxx, t_tjwyh to " + user);
    CaptureException noPublication = failureOf(new ConnectionSettings(register.url(), user, ""));

    assertThat(noReplication).hasMessageContaining("ALTER ROLE " + user + " WITH REPLICATION");
    assertThat(noSelect).hasMessageContaining("GRANT SELECT ON public.t_aj TO " + user);
    assertThat(noPublication)
        .hasMessageContaining("CREATE PUBLICATION")
        .hasMessageContaining("FOR TABLE public.t_aj, public.t_tjwyh, public.t_sqrxx");
  }

  @Test
  void refusesATableWithoutKeyBeforeItTouchesThePublication() {
    register.run("alter table t_aj drop constraint t_aj_pkey");

    CaptureException failure = failureOf(register.connection());

    assertThat(failure.code()).isEqualTo("C203");
    assertThat(failure).hasMessageContaining("ALTER TABLE public.t_aj ADD PRIMARY KEY (id)");
    assertThat(register.number("select count(*) from pg_publication")).isZero();
  }

  @Test
  void refusesToGoOnWhenSomeoneElseHasMadeTheSlotAnew() {
    register.run("insert into t_aj values (1, 'A-1', null, null, 'x')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
    }
    await()
        .atMost(LONG)
        .until(
            () ->
                register.number(
                        "select count(*) from pg_replication_slots where active and slot_name = '"
                            + LogNames.of(feed)
                            + "'")
                    == 0);
    register.run(
        "select pg_drop_replication_slot('" + LogNames.of(feed) + "')",
        "insert into t_aj values (2, 'A-2', null, null, 'x')",
        "select pg_create_logical_replication_slot('" + LogNames.of(feed) + "', 'pgoutput')");

    CaptureException anew = failureOf(register.connection());

    assertThat(anew.code()).isEqualTo("C213");
    assertThat(anew.remedy()).isEqualTo(Remedy.HUMAN);
  }
}

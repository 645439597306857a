package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.LogCapture;
import org.fengqiao.connectors.capture.poll.PollCapture;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL system whose names need quotation marks, from its first look to captured rows. */
class SpelledNamesTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir private Path folder;

  private final TestDatabase calls = TestPostgres.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  @BeforeEach
  void aRegisterInCapitals() {
    calls.run(
        "create schema \"JQ\"",
        "create table \"JQ\".\"警情 登记\" (\"AJBH\" varchar(30) primary key, \"报警 时间\" timestamp,"
            + " \"警情类别\" varchar(20), \"Order\" int, \"GXSJ\" timestamp)",
        "create table \"JQ\".\"Dsr\" (\"ID\" int primary key, \"AJBH\" varchar(30) references"
            + " \"JQ\".\"警情 登记\", \"Xm\" varchar(20))",
        "alter table \"JQ\".\"Dsr\" replica identity full",
        "insert into \"JQ\".\"警情 登记\" select '31011820240000' || n, '2024-03-05 08:30:00',"
            + " '邻里纠纷', n, '2024-03-06 08:30:00' from generate_series(10, 29) n",
        "insert into \"JQ\".\"Dsr\" select n, '31011820240000' || n, '测试' from"
            + " generate_series(10, 29) n");
  }

  @AfterEach
  void dropSlots() {
    calls.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database ="
            + " current_database()");
  }

  private Path out() {
    return folder.resolve("spelled.yaml");
  }

  private Check feed(String command, String... more) {
    return Check.command(
        Stream.concat(
                Stream.of("feed", command, "--url", calls.url(), "--user", calls.user()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private void init(String table) {
    Check init =
        feed(
            "init",
            "--table",
            table,
            "--department",
            "police",
            "--name",
            "spelled",
            "--out",
            out().toString());
    assertThat(init.exitCode()).as(init.output() + init.complaint()).isZero();
  }

  private Feed read(String text) throws IOException {
    Files.writeString(out(), text);
    return Objects.requireNonNull(
        FeedReader.read(out()).feed(), Check.run(out().toString())::output);
  }

  private void followsEveryChange(Capture capture) {
    try (RunningCapture running = new RunningCapture(capture, sink)) {
      await()
          .atMost(LONG)
          .failFast(() -> assertThat(running.failure()).isNull())
          .until(() -> sink.current().size() == 20);
      calls.run(
          "update \"JQ\".\"警情 登记\" set \"Order\" = 99, \"GXSJ\" = '2024-03-07 08:30:00'"
              + " where \"AJBH\" = '3101182024000010'");
      await()
          .atMost(LONG)
          .failFast(() -> assertThat(running.failure()).isNull())
          .until(() -> order("3101182024000010").equals("99"));
    }
    Captured.CaseRow row = Objects.requireNonNull(sink.current().get("3101182024000011"));
    assertThat(row.operation()).isEqualTo(Operation.UPSERT);
    assertThat(row.row().value("报警 时间")).hasToString("2024-03-05T08:30");
    assertThat(row.children().values())
        .singleElement()
        .satisfies(
            parties ->
                assertThat(parties)
                    .singleElement()
                    .satisfies(one -> assertThat(one.value("xm")).isEqualTo("测试")));
  }

  private String order(String key) {
    return String.valueOf(Objects.requireNonNull(sink.current().get(key)).row().value("order"));
  }

  /** Every column is taken, for the draft leaves to the clerk what it does not understand. */
  private static Source.Log whole(Source.Log log) {
    return new Source.Log(
        log.connection(),
        log.kind(),
        log.table(),
        log.key(),
        List.of("报警 时间", "order"),
        log.children().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, child -> whole(child.getValue()))),
        log.budget());
  }

  private static Child whole(Child child) {
    return new Child(child.table(), child.key(), child.parent(), List.of("xm"), null);
  }

  @Test
  void theLogIsFollowedFromInitToCapturedRows() throws IOException {
    init("\"JQ\".\"警情 登记\"");

    String text = Files.readString(out());
    assertThat(text)
        .contains("method: log", "table: \"JQ.警情 登记\"", "key: [ajbh]")
        .contains("table: JQ.Dsr", "\"报警 时间\"");
    Check preflight = feed("preflight", out().toString());
    assertThat(preflight.output()).doesNotContain("缺少 missing  必须");
    assertThat(preflight.exitCode()).as(preflight.output()).isZero();
    assertThat(feed("preflight", "--letter", out().toString()).output())
        .contains("GRANT USAGE ON SCHEMA \"JQ\" TO")
        .contains("GRANT SELECT ON \"JQ\".\"警情 登记\" TO")
        .contains("CREATE PUBLICATION fengqiao_police_spelled FOR TABLE \"JQ\".\"警情 登记\"")
        .contains("ON \"JQ\".\"Dsr\" (\"AJBH\")");
    assertThat(feed("dry-run", out().toString(), "--report", "json").output())
        .containsPattern("\"read\" ?: 20");
    Feed feed = read(text);
    Source.Log log = whole((Source.Log) feed.source());
    followsEveryChange(
        new LogCapture(
            TestFeeds.feed(feed.name(), log),
            log,
            calls.connection(),
            JdbcDrivers.shipped(),
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests()));
  }

  @Test
  void theTableIsPolledHoweverTheFeedFileSpellsIt() throws IOException {
    init("jq.警情 登记");

    Feed feed = read(Files.readString(out()).replace("JQ.警情 登记", "Jq.警情 登记"));
    Source.Log log = whole((Source.Log) feed.source());
    Source.Poll poll =
        new Source.Poll(
            log.connection(),
            log.table(),
            log.key(),
            log.columns(),
            "gxsj",
            Duration.ofMillis(200),
            new Overlap.OfTime(Duration.ofSeconds(1)),
            log.children());
    followsEveryChange(
        new PollCapture(
            TestFeeds.feed(feed.name(), poll),
            poll,
            calls.connection(),
            JdbcDrivers.shipped(),
            edgeStore,
            TestFeeds.digests(),
            Clock.systemUTC()));
  }

  @Test
  void twoTablesThatDifferByCapitalsAloneAreNotMixedInOneLog() throws IOException {
    init("JQ.警情 登记");
    calls.run("create table \"JQ\".\"DSR\" (\"ID\" int primary key)");

    Check preflight = feed("preflight", out().toString());

    assertThat(preflight.exitCode()).isOne();
    assertThat(preflight.output()).contains("C258", "JQ.Dsr");
  }
}

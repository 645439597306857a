package org.fengqiao.connectors.capture.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final TestDatabase police = TestPostgres.source();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final Source.Poll poll =
      new Source.Poll(
          "police-calls",
          "public.jjd_jjd",
          List.of("jjdbh"),
          List.of("bjxldm"),
          "sjgxsj",
          Duration.ofMillis(100),
          new Overlap.OfTime(Duration.ofSeconds(30)),
          Map.of(
              "feedback",
              new Child(
                  "public.v_fkd",
                  List.of("fkdbh"),
                  Map.of("jjdbh_full", "jjdbh"),
                  List.of("ajlbbh"),
                  "fksj")));

  PollCaptureTest() {
    police.run(
        "create table jjd_jjd (jjdbh varchar(30) primary key, bjxldm int, bjnr text, sjgxsj"
            + " timestamp)",
        "create table fkd_fkd (fkdbh varchar(30) primary key, jjdbh varchar(30), ajlbbh int, fksj"
            + " timestamp)",
        "create view v_fkd as select fkdbh, jjdbh as jjdbh_full, ajlbbh, fksj from fkd_fkd");
  }

  private RunningCapture start() {
    return start(police.connection());
  }

  private RunningCapture start(ConnectionSettings connection) {
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

  @Test
  void readsAllRowsAsHistoryPageByPageAndThenOnlyWhatChanges() {
    // Many rows of one instant: pages must be told apart by key as well.
    police.run(
        "insert into jjd_jjd select 'J' || i, 1, 'x', '2020-01-01 08:00:00' from"
            + " generate_series(1, 2500) i",
        "insert into jjd_jjd values ('unstamped', 1, 'x', null)");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().size() == 2501);
      police.run("insert into jjd_jjd values ('new', 1, 'x', now() at time zone 'Asia/Shanghai')");
      await().atMost(LONG).until(() -> sink.current().size() == 2502);
    }

    assertThat(sink.cases()).hasSize(2502);
    assertThat(sink.phases().subList(0, 2501)).containsOnly(Phase.HISTORY);
    assertThat(sink.phases().getLast()).isEqualTo(Phase.LIVE);
    assertThat(sink.cases().getFirst().row().names()).doesNotContain("bjnr");
  }

  /** Wherever the edge's machine says that it stands. */
  @Test
  void readsEveryPageOfAChangeColumnWithAZone() {
    police.run(
        "alter table jjd_jjd alter sjgxsj type timestamptz",
        "insert into jjd_jjd select 'J' || i, 1, 'x', timestamptz '2020-01-01 08:00:00+08' +"
            + " i * interval '1 minute' from generate_series(1, 2500) i",
        "insert into jjd_jjd values ('never', 1, 'x', 'infinity')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.phases().contains(Phase.HISTORY));
      police.run("insert into jjd_jjd values ('new', 1, 'x', now())");
      await().atMost(LONG).until(() -> sink.current().containsKey("new"));
    }

    assertThat(sink.current()).hasSize(2502);
  }

  /** 1900-01-01 and the like stand where a system does not know. */
  @Test
  void readsRowsThatWereStampedLongBeforeThereWereComputers() {
    police.run(
        "insert into jjd_jjd values ('empty', 1, 'x', '1900-01-01'), ('zero', 1, 'x', '0001-01-01'),"
            + " ('usual', 1, 'x', '2020-01-01 08:00:00')");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.phases().contains(Phase.HISTORY));
      police.run("insert into jjd_jjd values ('new', 1, 'x', now() at time zone 'Asia/Shanghai')");
      await().atMost(LONG).until(() -> sink.current().containsKey("new"));
    }

    assertThat(sink.current()).containsOnlyKeys("empty", "zero", "usual", "new");
  }

  /** A mistyped year must not stop what comes after it, on whichever row a page ends. */
  @ParameterizedTest
  @CsvSource({
    "timestamptz, 294276-12-31 23:59:59.999999+00, 4714-11-24 00:00:00+00 BC",
    "timestamp, 294276-12-31 23:59:59.999999, 4714-11-24 00:00:00 BC",
  })
  void readsEveryPageAtTheEndsOfTime(String type, String last, String first) {
    police.run(
        "alter table jjd_jjd alter sjgxsj type " + type,
        "insert into jjd_jjd select 'L' || i, 1, 'x', '%s' from generate_series(1, 1500) i"
            .formatted(last),
        "insert into jjd_jjd select 'F' || i, 1, 'x', '%s' from generate_series(1, 1500) i"
            .formatted(first),
        "insert into jjd_jjd select 'I' || i, 1, 'x', 'infinity' from generate_series(1, 1500) i",
        "insert into jjd_jjd select 'N' || i, 1, 'x', '-infinity' from generate_series(1, 1500) i");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().size() == 6000);
      police.run("insert into jjd_jjd values ('new', 1, 'x', now() at time zone 'Asia/Shanghai')");
      await().atMost(LONG).until(() -> sink.current().containsKey("new"));
    }

    assertThat(sink.cases()).as("nothing twice").hasSize(6001);
  }

  @Test
  void takesAChangeWithinOneClockTickAndALateCommitAndNothingTwice() {
    police.run("insert into jjd_jjd values ('a', 1, 'x', '2020-01-01 08:00:30')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.cases().size() == 1);
      police.run("update jjd_jjd set bjxldm = 2");
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
      police.run("insert into jjd_jjd values ('late', 1, 'x', '2020-01-01 08:00:10')");
      await().atMost(LONG).until(() -> sink.current().size() == 2);
      await().during(Duration.ofMillis(500)).atMost(LONG).until(() -> sink.cases().size() == 3);
    }

    assertThat(sink.cases().get(1).version().position())
        .isEqualTo(sink.cases().get(0).version().position());
    assertThat(sink.cases().get(1).version().sequence()).isEqualTo(1);
  }

  @Test
  void readsACallAgainWhenItsFeedbackArrives() {
    police.run("insert into jjd_jjd values ('a', 1, 'x', '2020-01-01 08:00:30')");
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.phases().contains(Phase.HISTORY));
      police.run("insert into fkd_fkd values ('f', 'a', 7, '2020-01-02 08:00:00')");
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
    }

    Captured.CaseRow again = sink.cases().getLast();
    assertThat(again.children().get("feedback"))
        .extracting(row -> row.value("ajlbbh"))
        .containsExactly(7);
    assertThat(again.changedAt()).hasToString("2020-01-02T00:00:00Z");
  }

  @Test
  void namesTheRemedyForATableThatIsNotThere() {
    police.run("drop table jjd_jjd");

    try (RunningCapture running = start()) {
      await().atMost(LONG).until(running::hasEnded);
      assertThat((CaptureException) Objects.requireNonNull(running.failure()))
          .hasMessageStartingWith("C103")
          .hasMessageContaining("public.jjd_jjd");
    }
  }
}

package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.RowEstimate;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.fengqiao.connectors.control.FirstLoad;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.Test;

/** How far a first load is, and how large the source believes it to be. */
class FirstLoadTest {

  private Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final LoadProgress log = new LoadProgress(clock, CaptureGrade.LOG, FirstLoad.NONE);

  private void loads(LoadProgress progress, int rows, int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
    progress.confirmed(rows);
  }

  @Test
  void tellsTheShareAndTheTimeLeftAtTheRateSoFar() {
    log.does(FeedState.SNAPSHOT);
    log.expects(1_000_000);
    loads(log, 250_000, 50);

    FirstLoad load = log.report();

    assertThat(load.percent()).isEqualTo(25);
    assertThat(load.secondsLeft()).isEqualTo(150);
  }

  @Test
  void aLoadThatIsLargerThanTheStatisticsSayIsNeverWholeBeforeItIs() {
    log.does(FeedState.SNAPSHOT);
    log.expects(1000);
    loads(log, 5000, 5);

    assertThat(log.report().percent()).isEqualTo(99);
    assertThat(log.report().secondsLeft()).isZero();
    log.does(FeedState.STREAMING);
    assertThat(log.report().endedAt()).isEqualTo(now);
  }

  @Test
  void aBrokenOffLoadOfALogBeginsAnewAndThatOfAPolledTableGoesOn() {
    LoadProgress poll = new LoadProgress(clock, CaptureGrade.POLL, FirstLoad.NONE);
    for (LoadProgress progress : new LoadProgress[] {log, poll}) {
      progress.does(FeedState.STARTING);
      progress.does(FeedState.SNAPSHOT);
      progress.expects(4000);
      loads(progress, 2000, 10);
      progress.does(FeedState.PAUSED);
      progress.does(FeedState.STARTING);
      progress.does(FeedState.SNAPSHOT);
      loads(progress, 1000, 10);
    }

    assertThat(log.report().rows()).isEqualTo(1000);
    assertThat(poll.report().rows()).isEqualTo(3000);
    assertThat(poll.report().secondsLeft()).as("at the rate since it went on").isEqualTo(10);
  }

  @Test
  void rowsOfTheStreamDoNotBelongToTheLoadAndTheSizeIsAskedForOnce() {
    log.does(FeedState.SNAPSHOT);
    assertThat(log.asksForSize()).isTrue();
    assertThat(log.asksForSize()).isFalse();
    loads(log, 10, 1);
    log.does(FeedState.STREAMING);
    loads(log, 10, 1);

    assertThat(log.report().rows()).isEqualTo(10);
    assertThat(log.asksForSize()).isFalse();
  }

  @Test
  void thePlannersOfTheSourcesTellHowManyRowsTheyExpect() throws CaptureException {
    TestDatabase postgres = TestPostgres.source();
    postgres.run(
        "create table t_aj (id int primary key)",
        "insert into t_aj select generate_series(1, 50000)",
        "analyze t_aj");
    TestDatabase mariadb = TestMariaDb.source();
    mariadb.run(
        "create table t_aj (id int primary key)",
        "insert into t_aj select seq from seq_1_to_50000",
        "analyze table t_aj");

    assertThat(estimate(postgres)).isEqualTo(50_000);
    assertThat(estimate(mariadb)).isBetween(40_000L, 60_000L);
  }

  private static long estimate(TestDatabase database) throws CaptureException {
    try (JdbcSource source =
        new JdbcSource(new FeedPlace("justice.aj", "register"), database.connection())) {
      OptionalLong rows = RowEstimate.of(source, "t_aj");
      return rows.orElseThrow();
    }
  }
}

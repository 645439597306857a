package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources are left alone while their own people need them. */
class QuietHoursTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration TWO_LOOKS = Duration.ofSeconds(3);
  private static final String POLLED = "justice.polled";
  private static final String LOGGED = "justice.logged";
  private static final String QUIET = "quiet: [\"08:30-11:30\"]\n";

  // In Shanghai 08:00, 09:00 and 12:00 of one day.
  private static final Instant BEFORE = Instant.parse("2027-03-02T00:00:00Z");
  private static final Instant DURING = Instant.parse("2027-03-02T01:00:00Z");
  private static final Instant AFTER = Instant.parse("2027-03-02T04:00:00Z");

  @TempDir Path home;

  private volatile Instant now = BEFORE;
  private SteeredEdge edge;

  @BeforeEach
  void start() throws Exception {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    edge = new SteeredEdge(home, clock);
  }

  @AfterEach
  void stop() throws Exception {
    edge.close();
  }

  private FeedState state(String feed) throws Exception {
    FeedReport report = edge.report(feed);
    return report == null ? FeedState.STARTING : report.getState();
  }

  @Test
  void aPolledTableIsNotAskedWhileItsSourceHasQuietHours() throws Exception {
    edge.with("polled", SteeredEdge.POLL + QUIET, "");
    edge.insert(1, 10);
    edge.start();
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 10);

    now = DURING;
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.WAITING);
    edge.insert(11, 20);
    await().during(TWO_LOOKS).atMost(LONG).until(() -> edge.keys(POLLED) == 10);
    assertThat(Objects.requireNonNull(edge.report(POLLED)).getProblem())
        .startsWith("C293")
        .contains("not read before 2027-03-02 11:30:00");

    now = AFTER;
    await().atMost(LONG).until(() -> edge.keys(POLLED) == 20);
    await().atMost(LONG).until(() -> state(POLLED) == FeedState.STREAMING);
    assertThat(Objects.requireNonNull(edge.report(POLLED)).getProblem()).isNull();
  }

  @Test
  void theFirstLoadOfALogWaitsAndItsStreamGoesOn() throws Exception {
    edge.with("logged", SteeredEdge.LOG + QUIET, "");
    edge.insert(1, 10);
    now = DURING;
    edge.start();
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.WAITING);
    await().during(TWO_LOOKS).atMost(LONG).until(() -> edge.keys(LOGGED) == 0);

    now = AFTER;
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.STREAMING);
    assertThat(edge.keys(LOGGED)).isEqualTo(10);

    now = DURING.plus(Duration.ofDays(1));
    edge.insert(11, 20);
    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 20);
    assertThat(state(LOGGED)).isEqualTo(FeedState.STREAMING);
  }

  /** A first load, of which the batch in hand alone is taken before the quiet hours begin. */
  private void loadUntilItIsQuiet() throws Exception {
    edge.with("logged", SteeredEdge.LOG + QUIET, "");
    edge.insert(1, 20_000);
    edge.broker().stop();
    edge.start();
    await().atMost(LONG).until(() -> edge.feed("status").output().contains("P001"));
    now = DURING;
    await().during(TWO_LOOKS).until(() -> edge.feed("status").output().contains("P001"));
    edge.broker().comeBack();
    await().atMost(LONG).until(() -> edge.feed("status").output().contains("C293"));
  }

  @Test
  void theFirstLoadOfALogStopsBetweenTwoBatchesAndGoesOnWithoutBeginningAnew() throws Exception {
    loadUntilItIsQuiet();
    long taken = edge.keys(LOGGED);
    assertThat(taken).isBetween(1L, 4096L);
    await().during(TWO_LOOKS).until(() -> edge.keys(LOGGED) == taken);

    now = AFTER;

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 20_000);
    assertThat(edge.records(LOGGED)).as("no row was loaded twice").hasSize(20_000);
  }

  @Test
  void aFeedThatWaitsForTheQuietHoursCanBePausedAndStopped() throws Exception {
    loadUntilItIsQuiet();

    edge.feed("pause", LOGGED, "--reason", "x");
    await().atMost(LONG).until(() -> state(LOGGED) == FeedState.PAUSED);
    edge.stop();
    now = AFTER;
    edge.start();
    edge.feed("resume", LOGGED);

    await().atMost(LONG).until(() -> edge.keys(LOGGED) == 20_000);
  }
}

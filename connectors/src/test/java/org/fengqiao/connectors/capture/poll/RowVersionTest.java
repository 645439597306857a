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
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.Test;

/** Polling a number that grows, be it spelled as a number or, as a rowversion is, in bytes. */
class RowVersionTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final ConnectionSettings police = DroppedDriver.h2();
  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private RunningCapture start(Overlap overlap) {
    Source.Poll poll =
        new Source.Poll(
            "police-calls",
            "PUBLIC.JJD",
            List.of("bh"),
            List.of("lx"),
            "rv",
            Duration.ofMillis(100),
            overlap,
            Map.of());
    return new RunningCapture(
        new PollCapture(
            TestFeeds.feed("police.calls", poll),
            poll,
            police,
            DroppedDriver.DRIVERS,
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC()),
        sink);
  }

  @Test
  void takesALateCommitWithinTheOverlapAndPagesThroughEqualNumbers() {
    DroppedDriver.run(
        police,
        "create table jjd (bh varchar(30) primary key, lx int, rv bigint)",
        "insert into jjd select 'J' || x, 1, 5000 from system_range(1, 2500)");

    try (RunningCapture running = start(new Overlap.OfCount(100))) {
      await().atMost(LONG).until(() -> sink.current().size() == 2500);
      DroppedDriver.run(
          police,
          "insert into jjd values ('late', 1, 4901)",
          "insert into jjd values ('newest', 1, 5001)");
      await().atMost(LONG).until(() -> sink.current().size() == 2502);
    }

    assertThat(sink.cases()).hasSize(2502);
    assertThat(Objects.requireNonNull(sink.current().get("late")).version())
        .isEqualTo(new Version(4901, 0));
  }

  @Test
  void readsARowVersionOfEightBytes() {
    DroppedDriver.run(
        police,
        "create table jjd (bh varchar(30) primary key, lx int, rv binary(8))",
        "insert into jjd select 'J' || x, 1, x'00000000000007d1' from system_range(1, 1500)");

    try (RunningCapture running = start(new Overlap.OfCount(10))) {
      await().atMost(LONG).until(() -> sink.current().size() == 1500);
      DroppedDriver.run(police, "update jjd set lx = 2, rv = x'00000000000007d2' where bh = 'J7'");
      await().atMost(LONG).until(() -> sink.cases().size() == 1501);
    }

    assertThat(sink.cases().getLast())
        .extracting(Captured.CaseRow::key, Captured.CaseRow::version)
        .containsExactly("J7", new Version(2002, 0));
  }

  @Test
  void saysSoWhenTheColumnCountsInSomethingElse() {
    DroppedDriver.run(
        police, "create table jjd (bh varchar(30) primary key, lx int, rv timestamp)");

    try (RunningCapture running = start(new Overlap.OfCount(10))) {
      await().atMost(LONG).until(running::hasEnded);
      CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(failure.code()).isEqualTo("C250");
      assertThat(failure).hasMessageContaining("rv").hasMessageContaining("30s");
    }
  }
}

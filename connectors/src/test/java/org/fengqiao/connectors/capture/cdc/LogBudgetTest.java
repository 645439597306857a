package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.connectors.capture.cdc.LogRig.LONG;

import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.feed.LogBudget;
import org.fengqiao.connectors.feed.LogKind;
import org.junit.jupiter.api.Test;

/** The log that a source must keep while the hub is away, and that idle feeds keep none. */
class LogBudgetTest {

  private static final long MEGABYTE = 1 << 20;

  /** The slot's own count, for other tests write to the same server. */
  private static long kept(LogRig rig) {
    return rig.source.number(
        "select coalesce(max(pg_current_wal_lsn() - restart_lsn), 0)::bigint from"
            + " pg_replication_slots where slot_name = '"
            + LogNames.of(rig.feed)
            + "'");
  }

  /** Other tables of the source are written; the feed's is not. */
  private static void writeElsewhere(LogRig rig, int megabytes) {
    rig.source.run(
        "create table if not exists ballast (text text)",
        "alter table ballast alter column text set storage external",
        "insert into ballast select repeat('x', 1048576) from generate_series(1, "
            + megabytes
            + ")");
  }

  @Test
  void warnsThenGivesUpTheLogWhileTheHubIsAwayAndLaterLoadsAnewWithNothingLost() {
    LogRig rig = new LogRig(LogKind.POSTGRES, new LogBudget(20 * MEGABYTE, 60 * MEGABYTE));
    rig.source.run("insert into aj values (1, 'A'), (2, 'B'), (3, 'C'), (4, 'D')");

    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> rig.sink.current().size() == 4);
      rig.sink.close();
      rig.source.run("insert into aj values (5, 'E')", "delete from aj where id = 2");
      writeElsewhere(rig, 25);
      await()
          .atMost(LONG)
          .until(() -> rig.sink.warnings().getOrDefault("log", "").contains("C272"));
      assertThat(rig.slots("")).as("only a warning").isEqualTo(1);
      for (int round = 0; round < 3; round++) {
        writeElsewhere(rig, 20);
      }
      await()
          .atMost(LONG)
          .until(() -> rig.sink.warnings().getOrDefault("log", "").contains("C274"));
      assertThat(rig.slots("")).as("the source may free its disk").isZero();
      assertThat(rig.sink.warnings().get("log")).contains("60 MB", LogNames.of(rig.feed));
      rig.source.run(
          "delete from aj where id = 3",
          "insert into aj values (6, 'F')",
          "update aj set bh = 'D-2' where id = 4");
      rig.sink.open();
      await().atMost(LONG).until(running::hasEnded);
      CaptureException ended = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(ended.code()).isEqualTo("C274");
      assertThat(ended.remedy()).as("nobody has to act").isEqualTo(Remedy.RETRY);
    }

    try (RunningCapture running = rig.start()) {
      await()
          .atMost(LONG)
          .until(() -> rig.sink.current().keySet().equals(Set.of("1", "4", "5", "6")));
      rig.source.run("insert into aj values (7, 'G')");
      await().atMost(LONG).until(() -> rig.sink.current().containsKey("7"));
      assertThat(rig.sink.warnings()).isEmpty();
    }
    assertThat(Objects.requireNonNull(rig.sink.current().get("4")).row().value("bh"))
        .isEqualTo("D-2");
    assertThat(rig.sink.problems()).anyMatch(problem -> problem.startsWith("C275"));
  }

  @Test
  void letsTheSlotOfAnIdleFeedMoveOnWhileOtherTablesAreWritten() {
    LogRig rig = new LogRig(LogKind.POSTGRES);
    rig.source.run("insert into aj values (1, 'A')");

    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> rig.sink.current().size() == 1);
      rig.source.run("update aj set bh = 'B' where id = 1");
      await().atMost(LONG).until(() -> rig.sink.cases().size() == 2);
      writeElsewhere(rig, 40);
      assertThat(kept(rig)).isGreaterThan(40 * MEGABYTE);
      rig.source.run("checkpoint");

      await().atMost(LONG).until(() -> kept(rig) < 17 * MEGABYTE);
    }
    rig.awaitFreeSlot();
    rig.source.run("insert into aj values (2, 'C')");
    rig.follow(2);
    assertThat(rig.sink.problems()).as("the slot is ours still").isEmpty();
  }
}

package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.connectors.capture.cdc.LogRig.LONG;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.feed.LogKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a followed table are read again on order, while their log is followed. */
class RereadingTest {

  private static final int ROWS = 9000;
  private static final int FROM = 1001;
  private static final int TO = 8000;

  private static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(id -> "(" + id + ", 'A-" + id + "')")
        .collect(Collectors.joining(", ", "insert into aj values ", ""));
  }

  private static void order(LogRig rig, @Nullable String from, @Nullable String to)
      throws SQLException {
    try (Connection store = rig.edgeStore.getConnection()) {
      Rereadings.order(store, rig.feed, from, to, "ops-li", "test");
    }
  }

  private static boolean isOver(LogRig rig) throws Exception {
    return new Rereadings(rig.edgeStore, rig.feed).oldest().isEmpty();
  }

  private static long toldOf(LogRig rig, int from, int to) {
    return rig.sink.cases().stream()
        .map(Captured.CaseRow::key)
        .filter(key -> Integer.parseInt(key) >= from && Integer.parseInt(key) <= to)
        .count();
  }

  /** What the hub holds is what the source holds, row by row. */
  private static void awaitEqual(LogRig rig) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              var held = rig.sink.current();
              assertThat((long) held.size())
                  .isEqualTo(rig.source.number("select count(*) from aj"));
              String all =
                  held.values().stream()
                      .map(row -> row.key() + "=" + row.row().value("bh"))
                      .map(text -> (long) text.hashCode())
                      .reduce(0L, Long::sum)
                      .toString();
              assertThat(all).isEqualTo(sumAtSource(rig));
            });
  }

  private static String sumAtSource(LogRig rig) throws SQLException {
    try (Connection connection = rig.source.open();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select id, bh from aj")) {
      long sum = 0;
      while (found.next()) {
        sum += (found.getInt(1) + "=" + found.getString(2)).hashCode();
      }
      return Long.toString(sum);
    }
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void readsARangeWhileItsRowsChangeAndTheNewestStateOfEachWins(LogKind kind) throws Exception {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, ROWS));
    Random random = new Random(4711);
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> rig.sink.current().size() == ROWS);
      long outside = toldOf(rig, 1, FROM - 1) + toldOf(rig, TO + 1, ROWS);
      order(rig, Integer.toString(FROM), Integer.toString(TO));
      int round = 0;
      while (!isOver(rig) || round < 30) {
        int id = FROM + random.nextInt(TO - FROM - 40);
        rig.source.run(
            "update aj set bh = 'round " + round + "' where id between " + id + " and " + (id + 40),
            "delete from aj where id = " + (FROM + random.nextInt(TO - FROM)));
        round++;
        assertThat(running.hasEnded()).isFalse();
      }

      awaitEqual(rig);
      assertThat(toldOf(rig, 1, FROM - 1) + toldOf(rig, TO + 1, ROWS))
          .as("nothing else is read again")
          .isEqualTo(outside);
      assertThat(toldOf(rig, FROM, TO)).isGreaterThan(2L * (TO - FROM) - 100);
      assertThat(rig.sink.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void goesOnAfterACrashWhereTheLastConfirmedRowWas(LogKind kind) throws Exception {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, ROWS));
    rig.follow(ROWS);
    order(rig, null, null);
    long before = rig.sink.cases().size();
    rig.sink.failAt(call -> rig.sink.cases().size() > before + KeyRange.PAGE);
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(running::hasEnded);
    }
    rig.awaitFreeSlot();
    long reached = rig.sink.cases().size();
    rig.sink.failAt(call -> false);

    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> isOver(rig));
    }

    assertThat(reached).isGreaterThan(before);
    assertThat((long) rig.sink.cases().size())
        .as("each row once more, but for the page that was broken off")
        .isLessThan(before + ROWS + 2L * KeyRange.PAGE);
    awaitEqual(rig);
  }

  @Test
  void aRangeThatTheSourceDoesNotUnderstandIsRefusedAndStopsNothing() throws Exception {
    LogRig rig = new LogRig(LogKind.POSTGRES);
    rig.source.run(rows(1, 3));
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> rig.sink.current().size() == 3);
      order(rig, "first", "last");

      await()
          .atMost(LONG)
          .until(() -> rig.sink.warnings().getOrDefault("rereading", "").contains("C279"));
      rig.source.run("insert into aj values (4, 'goes on')");
      await().atMost(LONG).until(() -> rig.sink.current().containsKey("4"));
    }

    assertThat(Objects.requireNonNull(rig.sink.current().get("4")).row().value("bh"))
        .isEqualTo("goes on");
    assertThat(isOver(rig)).isTrue();
  }

  @Test
  void saysWhyItWaitsWhileTheSourceLetsNobodyReadAndThenReads() throws Exception {
    LogRig rig = new LogRig(LogKind.POSTGRES);
    rig.source.run(rows(1, 3));
    var place = rig.source.connection();
    rig.source.run(
        "alter database " + place.url().replaceAll(".*/", "") + " set lock_timeout = '500ms'");
    try (RunningCapture running = rig.start();
        Connection owner =
            DriverManager.getConnection(place.url(), place.user(), place.password());
        var statement = owner.createStatement()) {
      await().atMost(LONG).until(() -> rig.sink.current().size() == 3);
      owner.setAutoCommit(false);
      statement.execute("lock table aj in access exclusive mode");
      order(rig, null, null);

      await().atMost(LONG).until(() -> rig.sink.warnings().containsKey("rereading"));
      assertThat(rig.sink.warnings().get("rereading")).contains("C001", rig.feed);
      assertThat(isOver(rig)).isFalse();
      assertThat(running.hasEnded()).as("the log is followed on").isFalse();
      owner.rollback();

      await().atMost(LONG).until(() -> isOver(rig));
      await().atMost(LONG).until(() -> rig.sink.warnings().isEmpty());
      assertThat(toldOf(rig, 1, 3)).isEqualTo(6);
    }
  }
}

package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.connectors.capture.cdc.LogRig.LONG;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log that its source has removed: the feed is loaded anew and nothing is lost or left over. */
class LostLogTest {

  private static String rows(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(id -> "(" + id + ", 'A-" + id + "')")
        .collect(Collectors.joining(", ", "insert into aj values ", ""));
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void loadsAnewAndFindsWhatChangedAndWhatWasRemovedMeanwhile(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 5));
    rig.follow(5);
    rig.source.run(
        "delete from aj where id in (2, 3)", "update aj set bh = 'new' where id = 4", rows(6, 6));
    rig.loseLog();

    try (RunningCapture running = rig.start()) {
      await()
          .atMost(LONG)
          .until(() -> rig.sink.current().keySet().equals(Set.of("1", "4", "5", "6")));
      rig.source.run("insert into aj values (2, 'again')", "delete from aj where id = 1");
      await()
          .atMost(LONG)
          .until(() -> rig.sink.current().keySet().equals(Set.of("2", "4", "5", "6")));
      assertThat(rig.sink.warnings()).as("all is well again").isEmpty();
    }

    assertThat(Objects.requireNonNull(rig.sink.current().get("4")).row().value("bh"))
        .isEqualTo("new");
    assertThat(rig.sink.cases())
        .filteredOn(row -> row.operation() == Operation.DELETE)
        .extracting(Captured.CaseRow::key)
        .containsExactlyInAnyOrder("2", "3", "1");
    assertThat(rig.sink.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(kind == LogKind.POSTGRES ? "C210" : "C220")
                    .contains("重新装载", "loaded anew", ".aj, about"));
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void waitsForAWordBeforeItTellsOfVeryManyRemovedRows(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 1300));
    rig.follow(1300);
    rig.source.run("delete from aj where id > 100");
    rig.loseLog();

    try (RunningCapture running = rig.start()) {
      await()
          .atMost(LONG)
          .until(() -> rig.sink.warnings().getOrDefault("load", "").contains("C278"));
      assertThat(rig.sink.warnings().get("load"))
          .contains("1200", "1300", "feed confirm " + rig.feed + " --yes");
      rig.source.run("insert into aj values (2000, 'goes on')");
      await().atMost(LONG).until(() -> rig.sink.current().containsKey("2000"));
      assertThat(rig.sink.current()).as("nothing is removed unasked").hasSize(1301);

      assertThat(confirm(rig)).contains(rig.feed, ".aj", "1200", "1300", "--keep");
      assertThat(confirm(rig, rig.feed, "--yes", "--reason", "已归档")).contains("1200");
      await().atMost(LONG).until(() -> rig.sink.current().size() == 101);
      await().atMost(LONG).until(() -> rig.sink.warnings().isEmpty());
    }
  }

  private static String confirm(LogRig rig, String... arguments) {
    Check run =
        Check.atStore(
            rig.edgeStore,
            Stream.concat(Stream.of("feed", "confirm"), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run::complaint).isZero();
    return run.output();
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void keepsVeryManyMissingRowsWhenSomeoneSaysSoAndAsksAgainAtTheNextLoad(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 1300));
    rig.follow(1300);
    rig.source.run("delete from aj where id > 100");
    rig.loseLog();
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> rig.sink.warnings().containsKey("load"));
      await().atMost(LONG).until(() -> confirm(rig).contains(rig.feed));

      // A question that cannot be answered so waits for its own word.
      rig.atEdge(
          "insert into edge.emptied_table (feed, table_name, position) values ('"
              + rig.feed
              + "', 'dsr', '1')");
      confirm(rig, rig.feed, "--keep", "--reason", "连接有误");
      assertThat(confirm(rig)).contains("TRUNCATE", "dsr").doesNotContain("1200");
      confirm(rig, rig.feed, "--yes", "--reason", "已归档");

      await().atMost(LONG).until(() -> rig.sink.warnings().isEmpty());
      assertThat(rig.sink.current()).hasSize(1300);
    }
    rig.awaitFreeSlot();
    rig.loseLog();
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(() -> confirm(rig).contains(rig.feed));
      assertThat(rig.sink.current()).hasSize(1300);
    }
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void tellsOfRowsThatWereRemovedBetweenTwoAttemptsAtTheFirstLoad(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 6000));
    rig.sink.failAt(call -> call == 2);
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(running::hasEnded);
    }
    rig.sink.failAt(call -> false);
    String handed = rig.sink.cases().getFirst().key();
    rig.source.run("delete from aj where id = " + handed);
    rig.awaitFreeSlot();

    rig.follow(5999);

    assertThat(rig.sink.current()).doesNotContainKey(handed);
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void saysThatRemovedRowsCannotBeFoundWhereKeysWereNotRememberedYet(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 3));
    rig.follow(3);
    // As an edge leaves it that has run before keys were remembered.
    rig.atEdge("delete from edge.log_key");
    rig.atEdge("update edge.log_load set complete = false, number = 0");
    rig.source.run("delete from aj where id = 1");
    rig.loseLog();

    try (RunningCapture running = rig.start()) {
      await()
          .atMost(LONG)
          .until(() -> rig.sink.problems().stream().anyMatch(problem -> problem.contains("C277")));
      await().atMost(LONG).until(() -> rig.sink.cases().size() == 5);
      await()
          .atMost(LONG)
          .until(() -> rig.sink.warnings().getOrDefault("load", "").startsWith("C277"));
    }

    assertThat(List.copyOf(rig.sink.current().keySet())).contains("1");
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void tellsOfARowWhoseRemovalWasReadButNotConfirmedBeforeTheLogWasLost(LogKind kind) {
    LogRig rig = new LogRig(kind);
    rig.source.run(rows(1, 3));
    rig.follow(3);
    rig.sink.failAt(call -> true);
    rig.source.run("delete from aj where id = 2");
    try (RunningCapture running = rig.start()) {
      await().atMost(LONG).until(running::hasEnded);
    }
    rig.awaitFreeSlot();
    rig.sink.failAt(call -> false);
    rig.loseLog();

    rig.follow(2);

    assertThat(rig.sink.current().keySet()).containsExactlyInAnyOrder("1", "3");
  }
}

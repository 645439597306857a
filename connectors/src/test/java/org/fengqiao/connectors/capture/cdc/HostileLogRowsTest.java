package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys by which no record can be kept, in rows of the first load and of the log. */
class HostileLogRowsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();

  private RunningCapture start(LogKind kind, TestDatabase source) {
    String database = source.url().replaceAll(".*/", "");
    String schema = LogServers.schema(kind, source);
    Source.Log log =
        new Source.Log(
            "register",
            kind,
            schema + ".aj",
            List.of("bh"),
            List.of("xm"),
            Map.of(
                "parties",
                new Child(
                    schema + ".sqr", List.of("id"), Map.of("aj", "bh"), List.of("xm"), null)));
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed("justice." + database, log),
            log,
            source.connection(),
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests()),
        sink);
  }

  /** Keys that the database takes: one with a control character, and one of spaces alone. */
  private static String hostile(LogKind kind, int number) {
    String control = kind == LogKind.POSTGRES ? "'A%1$d' || chr(7)" : "concat('A%1$d', char(0))";
    return ("insert into aj values (" + control + ", '甲'), (repeat(' ', %1$d), '乙')")
        .formatted(number);
  }

  @ParameterizedTest
  @MethodSource("org.fengqiao.connectors.capture.cdc.LogServers#kinds")
  void handsOnRowsWithoutAUsableKeyForTheQuarantineAndTheOthersAsTheyAre(LogKind kind) {
    TestDatabase source = LogServers.source(kind);
    String collation =
        switch (kind) {
          case MARIADB -> " collate utf8mb4_nopad_bin";
          case MYSQL -> " collate utf8mb4_0900_bin";
          case POSTGRES, SQLSERVER, ORACLE -> "";
        };
    source.run(
        "create table aj (bh varchar(250)" + collation + " primary key, xm varchar(20))",
        "create table sqr (id int primary key, aj varchar(250)" + collation + ", xm varchar(20))",
        hostile(kind, 1),
        "insert into aj values ('B-1', '丙')");

    try (RunningCapture running = start(kind, source)) {
      await().atMost(LONG).until(() -> sink.rows().size() == 3);
      source.run(
          hostile(kind, 2),
          "insert into aj values (repeat('k', 201), '丁'), ('B-2', '戊')",
          "insert into sqr select 1, bh, '己' from aj where bh like 'A2%'",
          "update aj set xm = '庚' where bh like 'A2%'",
          "delete from aj where bh like 'A2%'",
          "insert into aj values ('B-3', '辛')");
      await().atMost(LONG).until(() -> sink.current().size() == 3);
    }

    assertThat(sink.current().keySet()).containsExactlyInAnyOrder("B-1", "B-2", "B-3");
    assertThat(sink.unreadable())
        .extracting(Captured.Unreadable::rule)
        .containsExactlyInAnyOrder("F204", "F203", "F204", "F203", "F204", "F204", "F204");
    assertThat(sink.unreadable())
        .extracting(Captured.Unreadable::key)
        .allMatch(key -> key.matches("no-key-[0-9a-f]{16}"));
  }
}

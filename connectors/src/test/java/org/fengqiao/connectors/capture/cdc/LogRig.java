package org.fengqiao.connectors.capture.cdc;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.DroppedDriver;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogBudget;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;

/** A source of one table {@code aj (id, bh)}, an edge store and a sink that remembers. */
final class LogRig {

  static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  final LogKind kind;
  final TestDatabase source;
  final DataSource edgeStore = TestPostgres.edgeStore();
  final RecordingSink sink = new RecordingSink();
  final String feed;
  private final LogBudget budget;

  LogRig(LogKind kind) {
    this(kind, LogBudget.USUAL);
  }

  LogRig(LogKind kind, LogBudget budget) {
    this.kind = kind;
    this.budget = budget;
    this.source = LogServers.source(kind);
    this.feed = "justice." + database();
    source.run("create table aj (id int primary key, bh varchar(40))");
  }

  private String database() {
    return source.url().replaceAll(".*/", "");
  }

  RunningCapture start() {
    String schema = LogServers.schema(kind, source);
    Source.Log log =
        new Source.Log(
            "register", kind, schema + ".aj", List.of("id"), List.of("bh"), Map.of(), budget);
    return new RunningCapture(
        new LogCapture(
            TestFeeds.feed(feed, log),
            log,
            source.connection(),
            DroppedDriver.DRIVERS,
            edgeStore,
            PositionPolicy.HOLD_BACK,
            TestFeeds.digests(),
            BETWEEN_LOOKS),
        sink);
  }

  /** Runs until so many records are there, and stops. */
  void follow(int records) {
    try (RunningCapture running = start()) {
      await().atMost(LONG).until(() -> sink.current().size() == records);
    }
    awaitFreeSlot();
  }

  /** A slot is busy a moment longer than the one who read it. */
  void awaitFreeSlot() {
    if (kind == LogKind.POSTGRES) {
      await().atMost(LONG).until(() -> slots("and active") == 0);
    }
  }

  long slots(String more) {
    return source.number(
        "select count(*) from pg_replication_slots where slot_name = '"
            + LogNames.of(feed)
            + "' "
            + more);
  }

  /** The source loses what the feed has not read of its log. */
  void loseLog() {
    switch (kind) {
      case POSTGRES -> source.run("select pg_drop_replication_slot('" + LogNames.of(feed) + "')");
      case MARIADB, MYSQL -> {
        source.run(
            "flush binary logs",
            "insert into aj values (0, 'to the next file')",
            "delete from aj where id = 0",
            "flush binary logs");
        // The server keeps a file until it has noticed that its last reader is gone.
        await().atMost(LONG).until(this::isPurged);
      }
    }
  }

  private boolean isPurged() throws SQLException {
    source.run("purge binary logs before now() + interval 1 day");
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        ResultSet files = statement.executeQuery("show binary logs")) {
      return files.next() && !files.next();
    }
  }

  void atEdge(String sql) {
    try (Connection connection = edgeStore.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

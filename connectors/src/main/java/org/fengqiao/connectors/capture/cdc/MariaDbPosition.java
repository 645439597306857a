package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.jspecify.annotations.Nullable;

/** Places in MariaDB's binlog; the server itself says up to which of them a session sees. */
final class MariaDbPosition extends BinlogPosition {

  private final JdbcSource source;

  MariaDbPosition(JdbcSource source) {
    this.source = source;
  }

  /** The place where the transaction begins. */
  @Override
  public @Nullable Object transaction(SourceRecord record) {
    return position(((Struct) record.value()).getStruct("source"));
  }

  /** Transactions are seen in the order of the binlog, so only the last one counts. */
  @Override
  public boolean areVisible(Set<Object> transactions) throws CaptureException {
    long last = transactions.stream().mapToLong(place -> (Long) place).max().orElse(0);
    return source.ask("binlog_snapshot_position", MariaDbPosition::seenUpTo) > last;
  }

  /** The server itself says where the binlog stood when the snapshot was taken. */
  @Override
  public <T> Standing<T> standing(String table, JdbcSource.Question<T> question)
      throws CaptureException {
    return source.ask(
        table,
        connection ->
            inSnapshot(
                connection,
                seen -> new Standing<>(new Version(seen - 1, 0), question.ask(connection))));
  }

  /** Where the binlog stood when the snapshot that is taken now became visible. */
  private static long seenUpTo(Connection connection) throws SQLException {
    return inSnapshot(connection, seen -> seen);
  }

  private interface InSnapshot<T> {
    T at(long seen) throws SQLException;
  }

  private static <T> T inSnapshot(Connection connection, InSnapshot<T> work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("start transaction with consistent snapshot");
      try {
        return work.at(seen(statement));
      } finally {
        statement.execute("rollback");
      }
    }
  }

  private static long seen(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("show status like 'binlog_snapshot_%'")) {
      Map<String, String> status = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      while (rows.next()) {
        status.put(rows.getString(1), rows.getString(2));
      }
      return place(
          status.getOrDefault("binlog_snapshot_file", ""),
          Long.parseLong(status.getOrDefault("binlog_snapshot_position", "0")));
    }
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in MariaDB's binlog: file, position of the transaction, event in it, row in the event. */
final class MariaDbPosition implements LogPosition {

  private static final int BITS_OF_POSITION = 40;
  // An event holds 8 KiB of rows; of 30 bits this leaves a hundred thousand events to a
  // transaction.
  private static final int BITS_OF_ROW = 13;
  private static final long MOST_ROWS = (1 << BITS_OF_ROW) - 1;

  private final JdbcSource source;

  MariaDbPosition(JdbcSource source) {
    this.source = source;
  }

  @Override
  public String table(Struct source) {
    return source.getString("db") + "." + source.getString("table");
  }

  /**
   * The position that the engine gives is the transaction's, so that two updates of a row in one
   * transaction differ only by the number of the event and of the row in it.
   */
  @Override
  public Version ofChange(SourceRecord record, Operation operation) {
    Struct source = ((Struct) record.value()).getStruct("source");
    long event = number(record.sourceOffset().get("event"));
    long row = Math.min(MOST_ROWS, number(source.getInt32("row")));
    long sequence = ((event << BITS_OF_ROW | row) << 1) + (operation == Operation.DELETE ? 0 : 1);
    return new Version(position(source), (int) Math.min(Integer.MAX_VALUE, sequence));
  }

  /** The first transaction after the load begins where the load was read. */
  @Override
  public Version ofSnapshot(Struct source) {
    return new Version(position(source) - 1, 0);
  }

  @Override
  public @Nullable Object group(SourceRecord record) {
    Map<String, ?> offset = record.sourceOffset();
    if (offset.get("file") == null || offset.get("pos") == null) {
      return null;
    }
    return List.of(offset.get("file"), offset.get("pos"));
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

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static long position(Struct source) {
    return place(source.getString("file"), source.getInt64("pos"));
  }

  /** Where the binlog stands now. */
  static long stands(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show master status")) {
      return rows.next() ? place(rows.getString(1), rows.getLong(2)) : 0;
    }
  }

  private static long place(String file, long position) {
    return (number(file) << BITS_OF_POSITION) | position;
  }

  /** The number that a binlog file's name ends with. */
  static long number(String file) {
    return Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
  }
}

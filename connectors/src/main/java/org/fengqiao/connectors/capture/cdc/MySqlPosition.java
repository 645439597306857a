package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Version;
import org.jspecify.annotations.Nullable;

/**
 * Places in MySQL's binlog. Up to which of them a session sees, the server does not say; but which
 * transactions have ended (their GTIDs), and which are written and have not.
 */
final class MySqlPosition extends BinlogPosition {

  private static final String HAVE_ENDED = "select gtid_subset(?, @@global.gtid_executed)";
  private static final String OWNED = "select @@global.gtid_owned";
  private static final String AWAIT = "select wait_for_executed_gtid_set(?, 5)";
  private static final String OWNER = "#\\d+";

  private final JdbcSource source;

  MySqlPosition(JdbcSource source) {
    this.source = source;
  }

  /** Its GTID; one of before the server gave GTIDs has long ended. */
  @Override
  public @Nullable Object transaction(SourceRecord record) {
    return ((Struct) record.value()).getStruct("source").getString("gtid");
  }

  @Override
  public boolean areVisible(Set<Object> transactions) throws CaptureException {
    String all = transactions.stream().map(String::valueOf).collect(Collectors.joining(","));
    return source.ask("gtid_executed", connection -> number(connection, HAVE_ENDED, all)) == 1;
  }

  /**
   * The end of the binlog is asked for first. A transaction before it that is not to be seen yet
   * still owns its GTID; once these have ended, the rows show all that comes before.
   */
  @Override
  public <T> Standing<T> standing(String table, JdbcSource.Question<T> question)
      throws CaptureException {
    return source.ask(
        table,
        connection -> {
          long end = BinlogServer.stands(connection);
          awaitWritten(connection);
          return new Standing<>(new Version(end - 1, 0), question.ask(connection));
        });
  }

  private static void awaitWritten(Connection connection) throws SQLException {
    String owned =
        BinlogServer.firstColumn(connection, OWNED).getFirst().replaceAll(OWNER, "").strip();
    if (!owned.isEmpty() && number(connection, AWAIT, owned) != 0) {
      throw new SQLTimeoutException("Transactions of the binlog do not end", "70100");
    }
  }

  private static long number(Connection connection, String sql, String gtids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, gtids);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.EdgeTables;
import org.fengqiao.schemas.message.Operation;

/**
 * Remembers the keys of the rows that were handed on and not removed since: what a new load does
 * not meet was removed while nobody followed the log. A key is written before its row is handed on
 * and struck out after its removal was confirmed, so that a kill in between leaves one too many and
 * never one too few.
 */
final class HandedKeys {

  private static final String ADD =
      """
      insert into edge.log_key (feed, source_key, load)
      select ?, told.key, ? from unnest(?::text[]) told(key)
       where not exists (select from edge.log_key known
                          where known.feed = ? and known.source_key = told.key and known.load = ?)
      on conflict (feed, source_key) do update set load = excluded.load""";
  private static final String REMOVE =
      "delete from edge.log_key where feed = ? and source_key = any(?)";
  private static final String REACH =
      "update edge.log_load set reached = ? where feed = ? and reached < ?";
  private static final String COUNT =
      "select count(*) filter (where load < ?), count(*) from edge.log_key where feed = ?";
  private static final String MISSED =
      """
      select source_key from edge.log_key
       where feed = ? and load < ? and source_key > ? order by source_key limit ?""";

  private final EdgeTables tables;
  private final String feed;
  private final String mainTable;
  private final int load;

  HandedKeys(DataSource edgeStore, String feed, String mainTable, int load) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
    this.mainTable = mainTable.toLowerCase(Locale.ROOT);
    this.load = load;
  }

  /**
   * How many keys are known.
   *
   * @param missed those that the newest load has not met
   * @param known all
   */
  record Count(long missed, long known) {}

  /** Remembers what is about to be handed on: of a row that the hub may know the key is known. */
  void remember(List<Captured> rows) throws CaptureException {
    long reached =
        rows.stream().mapToLong(row -> row.version().position()).max().orElse(Long.MIN_VALUE);
    List<String> there = keys(rows, Operation.UPSERT);
    tables.inTransaction(
        connection -> {
          add(connection, there);
          return reach(connection, reached);
        });
  }

  /** Forgets the rows whose removal was handed on and confirmed. */
  void forget(List<Captured> rows) throws CaptureException {
    List<String> gone = keys(rows, Operation.DELETE);
    if (gone.isEmpty()) {
      return;
    }
    tables.inTransaction(connection -> remove(connection, gone));
  }

  /** Keys of the rows of which the last that is told is this. */
  private static List<String> keys(List<Captured> rows, Operation wanted) {
    Map<String, Operation> last = new HashMap<>();
    for (Captured row : rows) {
      if (row instanceof Captured.CaseRow caseRow) {
        last.put(caseRow.key(), caseRow.operation());
      }
    }
    List<String> keys = new ArrayList<>();
    last.forEach(
        (key, operation) -> {
          if (operation == wanted) {
            keys.add(key);
          }
        });
    return keys;
  }

  private void add(Connection connection, List<String> keys) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, feed);
      statement.setInt(2, load);
      statement.setArray(3, connection.createArrayOf("text", keys.toArray()));
      statement.setString(4, feed);
      statement.setInt(5, load);
      statement.executeUpdate();
    }
  }

  private int remove(Connection connection, List<String> keys) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setString(1, feed);
      statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
      return statement.executeUpdate();
    }
  }

  private int reach(Connection connection, long position) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REACH)) {
      statement.setLong(1, position);
      statement.setString(2, feed);
      statement.setLong(3, position);
      return statement.executeUpdate();
    }
  }

  /** How many keys are known, and how many of them the newest load has not met. */
  Count count() throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, load);
            statement.setString(2, feed);
            try (ResultSet rows = statement.executeQuery()) {
              rows.next();
              return new Count(rows.getLong(1), rows.getLong(2));
            }
          }
        });
  }

  /** Keys that the newest load has not met, in order, from the one after the given. */
  List<String> missed(String after, int most) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(MISSED)) {
            statement.setString(1, feed);
            statement.setInt(2, load);
            statement.setString(3, after);
            statement.setInt(4, most);
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                keys.add(rows.getString(1));
              }
            }
            return keys;
          }
        });
  }

  /** The table was emptied and people want to keep its records: no later load asks for them. */
  void emptied(String table) throws CaptureException {
    if (!table.equals(mainTable)) {
      return;
    }
    tables.change("delete from edge.log_key where feed = ?", feed);
  }
}

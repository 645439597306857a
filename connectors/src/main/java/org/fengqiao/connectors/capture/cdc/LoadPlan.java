package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Problems;

/**
 * What a new load will read, by the source's own estimate, for people who should know before.
 *
 * @param table the main table
 * @param rows about how many rows
 * @param bytes about how large
 */
record LoadPlan(String table, long rows, long bytes) {

  private static final String POSTGRES =
      "select greatest(reltuples, 0)::bigint, pg_total_relation_size(oid) from pg_class"
          + " where oid = to_regclass(?)";
  private static final String TABLES =
      "select coalesce(table_rows, 0), coalesce(data_length, 0) from information_schema.tables"
          + " where concat(table_schema, '.', table_name) = ?";

  static LoadPlan ofPostgres(JdbcSource source, String table) throws CaptureException {
    return source.ask(table, connection -> ask(connection, POSTGRES, table));
  }

  static LoadPlan ofBinlogServer(JdbcSource source, String table) throws CaptureException {
    return source.ask(table, connection -> ask(connection, TABLES, table));
  }

  private static LoadPlan ask(Connection connection, String sql, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? new LoadPlan(table, rows.getLong(1), rows.getLong(2))
            : new LoadPlan(table, 0, 0);
      }
    }
  }

  /** The plan as a part of a longer text. */
  Object part() {
    return Problems.part("plan", table, rows, LogSize.text(bytes));
  }
}

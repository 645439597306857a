package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.Source;

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

  private static final String SQLSERVER =
      "select coalesce(sum(rows), 0), coalesce(sum(rows), 0) * 200 from sys.partitions"
          + " where index_id in (0, 1) and object_id = object_id(?)";
  private static final String ORACLE =
      "select coalesce(max(num_rows), 0), coalesce(max(num_rows * avg_row_len), 0)"
          + " from all_tables where owner || '.' || table_name = upper(?)";

  static LoadPlan of(JdbcSource source, Source.Log log) throws CaptureException {
    String sql =
        switch (log.kind()) {
          case POSTGRES -> POSTGRES;
          case MARIADB, MYSQL -> TABLES;
          case SQLSERVER -> SQLSERVER;
          case ORACLE -> ORACLE;
        };
    return source.ask(log.table(), connection -> ask(connection, sql, log.table()));
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

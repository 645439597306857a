package org.fengqiao.ops.demo.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.jspecify.annotations.Nullable;

/** Single-row statements for the world's rows; the first column of a table is its key. */
final class SqlRows {

  private SqlRows() {}

  /** Inserts rows in their order, in batches of the same table. */
  static void insert(Connection connection, List<LegacyRow> rows) throws SQLException {
    int from = 0;
    while (from < rows.size()) {
      LegacyTable table = rows.get(from).table();
      int to = from;
      try (var statement = connection.prepareStatement(insertInto(table))) {
        for (; to < rows.size() && rows.get(to).table() == table; to++) {
          bind(statement, rows.get(to).values(), 1);
          statement.addBatch();
        }
        statement.executeBatch();
      }
      from = to;
    }
  }

  /** Updates a row by its key, which is the table's first column. */
  static void update(Connection connection, LegacyRow row) throws SQLException {
    List<String> columns = row.table().columns();
    var assignments = String.join(" = ?, ", columns.subList(1, columns.size())) + " = ?";
    var sql =
        "update " + row.table().table() + " set " + assignments + " where " + columns.getFirst();
    try (var statement = connection.prepareStatement(sql + " = ?")) {
      List<@Nullable Object> values = row.values();
      bind(statement, values.subList(1, values.size()), 1);
      statement.setObject(values.size(), values.getFirst());
      statement.executeUpdate();
    }
  }

  /** Deletes the rows of a table whose column holds the value. */
  static void delete(Connection connection, LegacyTable table, String column, Object value)
      throws SQLException {
    var sql = "delete from " + table.table() + " where " + column + " = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.executeUpdate();
    }
  }

  private static String insertInto(LegacyTable table) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table.table(),
            String.join(",", table.columns()),
            String.join(",", Collections.nCopies(table.columns().size(), "?")));
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> values, int first)
      throws SQLException {
    int index = first;
    for (Object value : values) {
      statement.setObject(index++, value);
    }
  }
}

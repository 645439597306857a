package org.fengqiao.connectors.survey;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.IndexedColumns;
import org.fengqiao.connectors.capture.JdbcRows;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.survey.Survey.Column;

/** Looks at one table: what the database says of it, and its first rows. */
final class TableSurvey {

  private static final int ROWS_AT_ONCE = 100;

  private TableSurvey() {}

  static Survey of(JdbcSource source, String table, int limit) throws CaptureException {
    SourceTable known = source.table(table);
    return source.ask(table, connection -> look(connection, known, limit));
  }

  private static Survey look(Connection connection, SourceTable name, int limit)
      throws SQLException {
    DatabaseMetaData facts = connection.getMetaData();
    RowSketches sketches = sample(connection, name, limit);
    List<Column> columns = columns(facts, name, sketches);
    List<String> key = primaryKey(facts, name);
    boolean sure = !key.isEmpty();
    String remark = "";
    boolean view = false;
    try (ResultSet rows = facts.getTables(name.catalog(), name.schema(), name.name(), null)) {
      if (rows.next()) {
        remark = Objects.requireNonNullElse(rows.getString("REMARKS"), "");
        view = rows.getString("TABLE_TYPE").contains("VIEW");
      }
    }
    return new Survey(
        name.qualified(),
        remark,
        view,
        columns,
        sure ? key : apparentKey(columns),
        sure,
        IndexedColumns.of(connection, name),
        sketches.joined(),
        List.of(),
        sketches.rows());
  }

  private static RowSketches sample(Connection connection, SourceTable table, int limit)
      throws SQLException {
    RowSketches sketches = new RowSketches();
    try (PreparedStatement statement =
        connection.prepareStatement("select * from " + table.sql())) {
      statement.setMaxRows(limit);
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        JdbcRows reader = new JdbcRows(rows);
        while (rows.next()) {
          sketches.add(reader.read(rows));
        }
      }
    }
    return sketches;
  }

  private static List<Column> columns(
      DatabaseMetaData facts, SourceTable name, RowSketches sketches) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = facts.getColumns(name.catalog(), name.schema(), name.name(), null)) {
      while (rows.next()) {
        // A pattern of the metadata question can fit other tables too.
        if (!rows.getString("TABLE_NAME").equals(name.name())) {
          continue;
        }
        String column = rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
        columns.add(
            new Column(
                column,
                rows.getString("TYPE_NAME"),
                Objects.requireNonNullElse(rows.getString("REMARKS"), ""),
                sketches.column(column)));
      }
    }
    return columns;
  }

  private static List<String> primaryKey(DatabaseMetaData facts, SourceTable name)
      throws SQLException {
    Map<Short, String> key = new TreeMap<>();
    try (ResultSet rows = facts.getPrimaryKeys(name.catalog(), name.schema(), name.name())) {
      while (rows.next()) {
        key.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(key.values());
  }

  /** The first column whose sampled values differ from row to row. */
  static List<String> apparentKey(List<Column> columns) {
    return columns.stream()
        .filter(column -> column.sketch().tellsRowsApart() && !column.holdsTimes())
        .filter(column -> column.sketch().share(ValueShape.DATE) < 0.5)
        .map(Column::name)
        .limit(1)
        .toList();
  }
}

package org.fengqiao.connectors.drift;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.drift.ColumnShape.Kind;

/** Asks a database what the columns of a table look like; touches no row. */
final class TableColumns {

  private TableColumns() {}

  /** The columns in their order; none when the user may not see the table. */
  static List<ColumnShape> of(JdbcSource source, String table) throws CaptureException {
    SourceTable known = source.table(table);
    return source.ask(table, connection -> columns(connection, known));
  }

  private static List<ColumnShape> columns(Connection connection, SourceTable name)
      throws SQLException {
    DatabaseMetaData facts = connection.getMetaData();
    Set<String> key = key(facts, name);
    List<ColumnShape> columns = new ArrayList<>();
    try (ResultSet rows = facts.getColumns(name.catalog(), name.schema(), name.name(), null)) {
      while (rows.next()) {
        // A pattern of the metadata question can fit other tables too.
        if (rows.getString("TABLE_NAME").equals(name.name())) {
          String column = lower(rows.getString("COLUMN_NAME"));
          columns.add(
              new ColumnShape(
                  column,
                  columns.size() + 1,
                  kind(rows.getInt("DATA_TYPE")),
                  lower(Objects.requireNonNullElse(rows.getString("TYPE_NAME"), "")),
                  rows.getInt("COLUMN_SIZE"),
                  rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                  key.contains(column)));
        }
      }
    }
    return columns;
  }

  private static Set<String> key(DatabaseMetaData facts, SourceTable name) throws SQLException {
    Set<String> key = new HashSet<>();
    try (ResultSet rows = facts.getPrimaryKeys(name.catalog(), name.schema(), name.name())) {
      while (rows.next()) {
        key.add(lower(rows.getString("COLUMN_NAME")));
      }
    }
    return key;
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          Kind.TEXT;
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE ->
          Kind.NUMBER;
      case Types.DATE,
          Types.TIME,
          Types.TIMESTAMP,
          Types.TIME_WITH_TIMEZONE,
          Types.TIMESTAMP_WITH_TIMEZONE ->
          Kind.TIME;
      case Types.BIT, Types.BOOLEAN -> Kind.FLAG;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BINARY;
      default -> Kind.OTHER;
    };
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

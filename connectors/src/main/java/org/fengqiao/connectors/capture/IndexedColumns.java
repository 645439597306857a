package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Columns by which a table can be asked without being read whole. */
public final class IndexedColumns {

  private IndexedColumns() {}

  /** The columns that begin an index, in lower case; none for a view. */
  public static Set<String> of(Connection connection, SourceTable table) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getIndexInfo(table.catalog(), table.schema(), table.name(), false, true)) {
      while (rows.next()) {
        String column = rows.getString("COLUMN_NAME");
        if (column != null && rows.getShort("ORDINAL_POSITION") == 1) {
          columns.add(column.toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }
}

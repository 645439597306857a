package org.fengqiao.ops.reconcile.source;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of a result into the driver-independent types that readings know. */
final class TableRow {

  private static final int LONGEST_TEXT = 4096;

  private final List<String> columns;
  private final int[] types;

  /**
   * Looks at the columns once.
   *
   * @param columns their names in lower case, in the order of the question
   */
  TableRow(ResultSetMetaData told, List<String> columns) throws SQLException {
    this.columns = columns;
    this.types = new int[columns.size()];
    for (int place = 0; place < types.length; place++) {
      // PostgreSQL's driver calls both timestamps TIMESTAMP.
      types[place] =
          told.getColumnTypeName(place + 1).equalsIgnoreCase("timestamptz")
              ? Types.TIMESTAMP_WITH_TIMEZONE
              : told.getColumnType(place + 1);
    }
  }

  Map<String, @Nullable Object> read(ResultSet rows) throws SQLException {
    Map<String, @Nullable Object> row = new HashMap<>();
    for (int place = 0; place < types.length; place++) {
      row.put(columns.get(place), value(rows, place + 1, types[place]));
    }
    return row;
  }

  private static @Nullable Object value(ResultSet rows, int place, int type) throws SQLException {
    return switch (type) {
      case Types.TIMESTAMP_WITH_TIMEZONE -> rows.getObject(place, OffsetDateTime.class);
      case Types.TIMESTAMP -> rows.getObject(place, LocalDateTime.class);
      case Types.DATE -> rows.getObject(place, LocalDate.class);
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR ->
          rows.getString(place);
      case Types.CLOB, Types.NCLOB -> text(rows.getClob(place));
      default -> rows.getObject(place);
    };
  }

  private static @Nullable String text(@Nullable Clob clob) throws SQLException {
    return clob == null ? null : clob.getSubString(1, (int) Math.min(clob.length(), LONGEST_TEXT));
  }
}

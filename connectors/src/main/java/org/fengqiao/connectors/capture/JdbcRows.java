package org.fengqiao.connectors.capture;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JDBC rows into {@link SourceRow}s: strings, numbers, booleans and wall times. */
public final class JdbcRows {

  private final RowLayout layout;
  private final int[] types;

  /** Looks at the columns of a result once. */
  public JdbcRows(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    types = new int[columns.getColumnCount()];
    for (int place = 0; place < types.length; place++) {
      names.add(columns.getColumnLabel(place + 1));
      types[place] = type(columns, place + 1);
    }
    layout = new RowLayout(names);
  }

  /** The row under the cursor. */
  public SourceRow read(ResultSet rows) throws SQLException {
    @Nullable Object[] values = new Object[types.length];
    for (int place = 0; place < types.length; place++) {
      values[place] = value(rows, place + 1, types[place]);
    }
    return layout.row(values);
  }

  private static int type(ResultSetMetaData columns, int place) throws SQLException {
    // The PostgreSQL driver calls both timestamps TIMESTAMP.
    return columns.getColumnTypeName(place).equalsIgnoreCase("timestamptz")
        ? Types.TIMESTAMP_WITH_TIMEZONE
        : columns.getColumnType(place);
  }

  private static @Nullable Object value(ResultSet rows, int place, int type) throws SQLException {
    return switch (type) {
      case Types.TIMESTAMP_WITH_TIMEZONE -> wallTime(rows.getObject(place, OffsetDateTime.class));
      case Types.TIMESTAMP -> rows.getObject(place, LocalDateTime.class);
      case Types.DATE -> rows.getObject(place, LocalDate.class);
      case Types.TIME -> rows.getObject(place, LocalTime.class);
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR ->
          rows.getString(place);
      case Types.CLOB, Types.NCLOB -> text(rows.getClob(place));
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> hexadecimal(rows.getBytes(place));
      default -> plain(rows.getObject(place));
    };
  }

  private static @Nullable LocalDateTime wallTime(@Nullable OffsetDateTime time) {
    if (time == null) {
      return null;
    }
    // How PostgreSQL's driver says infinity; no other zone has such a time.
    if (time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)) {
      return time.toLocalDateTime();
    }
    return time.atZoneSameInstant(SourceClock.ZONE).toLocalDateTime();
  }

  private static @Nullable String text(@Nullable Clob clob) throws SQLException {
    return clob == null ? null : clob.getSubString(1, (int) Math.min(clob.length(), 1 << 20));
  }

  /** Bytes compare and print alike only when they are spelled. */
  private static @Nullable String hexadecimal(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Number number -> number;
      case Boolean truth -> truth;
      case null -> null;
      default -> value.toString();
    };
  }
}

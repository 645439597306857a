package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows a source believes its table to have. The planner is asked, which looks at its
 * statistics and not at the rows: a table of a billion answers as fast as an empty one.
 */
public final class RowEstimate {

  private static final String ROWS = "rows";
  private static final Pattern PLAN = Pattern.compile("\\brows=(\\d+)");

  private RowEstimate() {}

  /**
   * The estimate; empty when the source does not say.
   *
   * @throws CaptureException when the source refuses or is away
   */
  public static OptionalLong of(JdbcSource source, String table) throws CaptureException {
    SourceTable known = source.table(table);
    return source.ask(table, connection -> ask(connection, known.sql()));
  }

  private static OptionalLong ask(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("explain select 1 from " + table)) {
      return plan.next() ? read(plan) : OptionalLong.empty();
    }
  }

  /** MariaDB has a column of that name, PostgreSQL a line of text. */
  private static OptionalLong read(ResultSet plan) throws SQLException {
    ResultSetMetaData columns = plan.getMetaData();
    for (int place = 1; place <= columns.getColumnCount(); place++) {
      if (columns.getColumnLabel(place).equalsIgnoreCase(ROWS)) {
        return OptionalLong.of(plan.getLong(place));
      }
    }
    Matcher rows = PLAN.matcher(String.valueOf(plan.getString(1)));
    return rows.find() ? OptionalLong.of(Long.parseLong(rows.group(1))) : OptionalLong.empty();
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.JdbcRows;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;

/** The question for one page of a followed table's rows, in the order of its key. */
final class KeyRange {

  /** Rows of one page; a shorter page is the last. */
  static final int PAGE = 2000;

  private final Source.Log log;

  KeyRange(Source.Log log) {
    this.log = log;
  }

  /** The rows after those that were confirmed. Values are bound, names come from the feed file. */
  List<SourceRow> page(Connection connection, Rereading reading) throws SQLException {
    String first = log.key().getFirst();
    List<String> conditions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    if (reading.from() != null) {
      conditions.add(first + " >= ?");
      values.add(reading.from());
    }
    if (reading.to() != null) {
      conditions.add(first + " <= ?");
      values.add(reading.to());
    }
    if (!reading.reached().isEmpty()) {
      conditions.add(after(reading.reached(), values));
    }
    try (PreparedStatement statement = connection.prepareStatement(sql(conditions))) {
      for (int place = 0; place < values.size(); place++) {
        bind(statement, place + 1, values.get(place));
      }
      List<SourceRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        JdbcRows reader = new JdbcRows(rows);
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  /**
   * Column by column: MariaDB compares a column with a text as such a column, but a pair of columns
   * with a pair of texts as floating numbers.
   */
  private String after(List<String> reached, List<String> values) {
    List<String> ways = new ArrayList<>();
    for (int place = 0; place < log.key().size(); place++) {
      StringBuilder way = new StringBuilder();
      for (int equal = 0; equal < place; equal++) {
        way.append(log.key().get(equal)).append(" = ? and ");
        values.add(reached.get(equal));
      }
      ways.add(way.append(log.key().get(place)).append(" > ?").toString());
      values.add(reached.get(place));
    }
    return "(" + String.join(" or ", ways) + ")";
  }

  private String sql(List<String> conditions) {
    return "select "
        + String.join(",", EngineSettings.mainColumns(log))
        + " from "
        + log.table()
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + " order by "
        + String.join(",", log.key())
        + page();
  }

  private String page() {
    return switch (log.kind()) {
      case POSTGRES, MARIADB, MYSQL -> " limit " + PAGE;
      case SQLSERVER, ORACLE -> " offset 0 rows fetch next " + PAGE + " rows only";
    };
  }

  /** The source itself knows of which type the key is: a text is compared as such a value. */
  private void bind(PreparedStatement statement, int place, String value) throws SQLException {
    if (log.kind() == LogKind.POSTGRES) {
      statement.setObject(place, value, Types.OTHER);
    } else {
      statement.setString(place, value);
    }
  }
}

package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Selects the rows of a table whose columns have one of many given values. */
public final class RowsByColumns {

  private static final int VALUES_AT_ONCE = 1000;

  private RowsByColumns() {}

  /**
   * Selects, in the order of the sought columns and then of the selected ones, so that the same
   * rows always come in the same order.
   *
   * @param columns columns to select
   * @param by columns to look up by
   * @param wanted values of these columns
   */
  public static List<SourceRow> select(
      Connection connection,
      String table,
      List<String> columns,
      List<String> by,
      Collection<List<Object>> wanted)
      throws SQLException {
    List<SourceRow> found = new ArrayList<>();
    List<List<Object>> all = List.copyOf(wanted);
    for (int from = 0; from < all.size(); from += VALUES_AT_ONCE) {
      List<List<Object>> some = all.subList(from, Math.min(all.size(), from + VALUES_AT_ONCE));
      String tuple = "(" + String.join(",", Collections.nCopies(by.size(), "?")) + ")";
      String sql =
          "select "
              + String.join(",", columns)
              + " from "
              + table
              + " where ("
              + String.join(",", by)
              + ") in ("
              + String.join(",", Collections.nCopies(some.size(), tuple))
              + ") order by "
              + String.join(",", columns.subList(0, 1));
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int place = 1;
        for (List<Object> values : some) {
          for (Object value : values) {
            statement.setObject(place++, value);
          }
        }
        try (ResultSet rows = statement.executeQuery()) {
          JdbcRows reader = new JdbcRows(rows);
          while (rows.next()) {
            found.add(reader.read(rows));
          }
        }
      }
    }
    return found;
  }
}

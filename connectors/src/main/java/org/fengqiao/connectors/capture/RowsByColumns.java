package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Selects the rows of a table whose columns have one of many given values. */
public final class RowsByColumns {

  /** Some databases take no more in one question. */
  private static final int VALUES_AT_ONCE = 1000;

  private RowsByColumns() {}

  /**
   * Selects, in the order of the first selected column.
   *
   * @param columns columns to select
   * @param by columns to look up by
   * @param wanted values of these columns
   */
  public static List<SourceRow> select(
      Connection connection,
      SourceTable table,
      List<String> columns,
      List<String> by,
      Collection<List<Object>> wanted)
      throws SQLException {
    List<SourceRow> found = new ArrayList<>();
    List<List<Object>> all = List.copyOf(wanted);
    int step = VALUES_AT_ONCE / by.size();
    for (int from = 0; from < all.size(); from += step) {
      List<List<Object>> some = all.subList(from, Math.min(all.size(), from + step));
      String sql =
          "select "
              + String.join(",", table.columns(columns))
              + " from "
              + table.sql()
              + " where "
              + condition(table.columns(by), some.size())
              + " order by "
              + table.column(columns.getFirst());
      found.addAll(RowQuestion.ask(connection, sql, some.stream().flatMap(List::stream).toList()));
    }
    return found;
  }

  /** Not every database compares several columns at once with a list. */
  private static String condition(List<String> by, int count) {
    if (by.size() == 1) {
      return by.getFirst() + " in (" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }
    String one = by.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    return String.join(" or ", Collections.nCopies(count, "(" + one + ")"));
  }
}

package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database wants to be asked for one page after another. It is tried, not looked up in a list
 * of products, so that a database that nobody here has seen is asked rightly.
 *
 * @param limit what ends a question for a page; empty where the database has no such words
 * @param rowValues whether several columns can be compared at once
 */
public record PageForm(String limit, boolean rowValues) {

  private static final List<String> LIMITS =
      List.of(
          " limit " + RowQuestion.PAGE,
          " offset 0 rows fetch next " + RowQuestion.PAGE + " rows only",
          " fetch first " + RowQuestion.PAGE + " rows only");

  /**
   * Tries what the database takes, with questions that find no row.
   *
   * @param column one of the table's columns
   */
  public static PageForm of(Connection connection, SourceTable table, String column) {
    String name = table.column(column);
    String none = "select " + name + " from " + table.sql() + " where 1 = 0";
    String limit =
        LIMITS.stream()
            .filter(words -> takes(connection, none + " order by " + name + words))
            .findFirst()
            .orElse("");
    String pair = "(" + name + "," + name + ")";
    return new PageForm(limit, takes(connection, none + " and " + pair + " > " + pair));
  }

  private static boolean takes(Connection connection, String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return !rows.next();
    } catch (SQLException refused) {
      return false;
    }
  }

  /** Asks for a page: at most {@link RowQuestion#PAGE} rows. */
  public List<SourceRow> page(
      Connection connection, String sql, List<? extends @Nullable Object> values)
      throws SQLException {
    return RowQuestion.ask(connection, sql + limit, values, limit.isEmpty() ? RowQuestion.PAGE : 0);
  }

  /**
   * The condition for rows that stand after a place, given by the columns that the page orders by.
   */
  public String after(List<String> columns) {
    return rowValues && columns.size() > 1
        ? "("
            + String.join(",", columns)
            + ") > ("
            + String.join(",", Collections.nCopies(columns.size(), "?"))
            + ")"
        : columns.size() == 1 ? columns.getFirst() + " > ?" : spelledOut(columns);
  }

  /** a >= ? and (a > ? or (a = ? and …)): the first part lets an index be used. */
  private static String spelledOut(List<String> columns) {
    String first = columns.getFirst();
    List<String> rest = columns.subList(1, columns.size());
    String inner = rest.size() == 1 ? rest.getFirst() + " > ?" : spelledOut(rest);
    return "(%1$s >= ? and (%1$s > ? or (%1$s = ? and %2$s)))".formatted(first, inner);
  }

  /** The values for {@link #after}'s places, of the row that the page follows. */
  public List<@Nullable Object> place(List<? extends @Nullable Object> values) {
    List<@Nullable Object> placed = new ArrayList<>();
    for (int number = 0; number < values.size(); number++) {
      boolean last = number == values.size() - 1;
      placed.addAll(Collections.nCopies(rowValues || last ? 1 : 3, values.get(number)));
    }
    return placed;
  }
}

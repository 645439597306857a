package org.fengqiao.ops.reconcile.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The question to a source's table.
 *
 * @param select asks for the key and the plain columns of every row
 * @param key the key's columns as they must be written in a condition
 * @param keyTypes their {@link java.sql.Types}
 */
record TableQuestion(String select, List<String> key, List<Integer> keyTypes) {

  TableQuestion {
    key = List.copyOf(key);
    keyTypes = List.copyOf(keyTypes);
  }

  /** Finds out how the database wants the names: as they stand, or in its quotation marks. */
  static TableQuestion of(Connection connection, String table, List<String> columns, int keyColumns)
      throws SQLException {
    String mark = connection.getMetaData().getIdentifierQuoteString().strip();
    UnaryOperator<String> asWritten = UnaryOperator.identity();
    UnaryOperator<String> quoted = name -> mark + name.replace(mark, mark + mark) + mark;
    boolean plain = columns.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"));
    try {
      return asked(connection, table, columns, keyColumns, plain ? asWritten : quoted);
    } catch (SQLException notSoWritten) {
      connection.rollback();
      return asked(connection, table, columns, keyColumns, quoted);
    }
  }

  private static TableQuestion asked(
      Connection connection,
      String table,
      List<String> columns,
      int keyColumns,
      UnaryOperator<String> spelling)
      throws SQLException {
    List<String> names = columns.stream().map(spelling).toList();
    String from = Arrays.stream(table.split("\\.")).map(spelling).collect(Collectors.joining("."));
    String select = "select " + String.join(", ", names) + " from " + from;
    try (PreparedStatement statement = connection.prepareStatement(select + " where 1 = 0");
        var nothing = statement.executeQuery()) {
      ResultSetMetaData told = nothing.getMetaData();
      Integer[] types = new Integer[keyColumns];
      for (int place = 0; place < keyColumns; place++) {
        types[place] = told.getColumnType(place + 1);
      }
      return new TableQuestion(select, names.subList(0, keyColumns), List.of(types));
    }
  }

  /** The same for one key, whose parts are bound. */
  String ofOneKey() {
    return select
        + key.stream()
            .map(column -> column + " = ?")
            .collect(Collectors.joining(" and ", " where ", ""));
  }
}

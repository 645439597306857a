package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;

/**
 * Reads the first rows of a table, in the order in which the source gives them without sorting,
 * with their child rows: the question costs the same whether the table has a thousand rows or a
 * billion.
 */
public final class TableSample {

  private static final int ROWS_AT_ONCE = 500;
  private static final int PARENTS_AT_ONCE = 500;

  private TableSample() {}

  /**
   * Rows as a capture would hand them on, all under one made-up version.
   *
   * @param source a connection that only looks
   * @param table the main table
   * @param key its key
   * @param columns its columns
   * @param children the tables whose rows hang from it
   * @param limit most main rows to read
   */
  public static List<Captured> rows(
      JdbcSource source,
      String table,
      List<String> key,
      List<String> columns,
      Map<String, Child> children,
      int limit)
      throws CaptureException {
    SourceTable known = source.table(table);
    List<SourceRow> main =
        source.ask(table, connection -> select(connection, known, columns, limit));
    ChildRows childRows = new ChildRows(source, children);
    List<Captured> rows = new ArrayList<>(main.size());
    for (int from = 0; from < main.size(); from += PARENTS_AT_ONCE) {
      List<SourceRow> some = main.subList(from, Math.min(main.size(), from + PARENTS_AT_ONCE));
      List<Map<String, List<SourceRow>>> hanging = childRows.of(some);
      for (int place = 0; place < some.size(); place++) {
        rows.add(captured(some.get(place), hanging.get(place), key, from + place));
      }
    }
    return rows;
  }

  private static Captured captured(
      SourceRow row, Map<String, List<SourceRow>> children, List<String> key, int place) {
    String written = RecordKeys.of(row, key);
    Version version = new Version(1, 0);
    return written == null
        ? new Captured.Unreadable(
            "row " + (place + 1), version, new byte[0], "F203", Problems.text("F203", key))
        : new Captured.CaseRow(written, version, Operation.UPSERT, row, children, null);
  }

  private static List<SourceRow> select(
      Connection connection, SourceTable table, List<String> columns, int limit)
      throws SQLException {
    String sql = "select " + String.join(",", table.columns(columns)) + " from " + table.sql();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setMaxRows(limit);
      statement.setFetchSize(Math.min(limit, ROWS_AT_ONCE));
      List<SourceRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        JdbcRows reader = new JdbcRows(rows);
        while (found.size() < limit && rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }
}

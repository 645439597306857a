package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.fengqiao.ops.demo.world.Trace;
import org.postgresql.PGConnection;

/** Loads the world's rows into PostgreSQL by COPY. */
final class CopyLoader {

  private CopyLoader() {}

  /** Loads table by table, in the order of {@link LegacyTable}, so that parents stand first. */
  static void load(Connection connection, List<Trace> traces) throws SQLException, IOException {
    Map<LegacyTable, List<LegacyRow>> rows = new EnumMap<>(LegacyTable.class);
    for (Trace trace : traces) {
      for (LegacyRow row : trace.rows()) {
        rows.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
      }
    }
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var entry : rows.entrySet()) {
      LegacyTable table = entry.getKey();
      var sql = "copy " + table.table() + " (" + String.join(",", table.columns()) + ") from stdin";
      copy.copyIn(sql, new StringReader(text(entry.getValue())));
    }
  }

  private static String text(List<LegacyRow> rows) {
    var text = new StringBuilder(rows.size() * 400);
    for (LegacyRow row : rows) {
      char separator = 0;
      for (Object value : row.values()) {
        if (separator != 0) {
          text.append(separator);
        }
        separator = '\t';
        text.append(value == null ? "\\N" : escaped(value.toString()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}

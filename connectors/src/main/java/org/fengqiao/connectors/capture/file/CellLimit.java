package org.fengqiao.connectors.capture.file;

import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.SourceRow;
import org.jspecify.annotations.Nullable;

/** What no cell of an honest table holds, and no database takes: NUL characters, endless text. */
final class CellLimit {

  /** Longest text of a cell in characters. */
  static final int LONGEST = JsonRows.LONGEST_TEXT;

  private CellLimit() {}

  /**
   * A limit that a cell breaks.
   *
   * @param rule code of the rule
   * @param column column of the cell
   */
  record Breach(String rule, String column) {}

  /** The first breach in a row and its children; null when there is none. */
  static @Nullable Breach of(SourceRow row, Map<String, List<SourceRow>> children) {
    Breach breach = of(row);
    for (List<SourceRow> rows : children.values()) {
      for (SourceRow child : rows) {
        breach = breach == null ? of(child) : breach;
      }
    }
    return breach;
  }

  private static @Nullable Breach of(SourceRow row) {
    for (Map.Entry<String, @Nullable Object> cell : row.columns().entrySet()) {
      if (cell.getValue() instanceof String text) {
        if (text.length() > LONGEST) {
          return new Breach("F206", cell.getKey());
        }
        if (text.indexOf('\0') >= 0) {
          return new Breach("F205", cell.getKey());
        }
      }
    }
    return null;
  }
}

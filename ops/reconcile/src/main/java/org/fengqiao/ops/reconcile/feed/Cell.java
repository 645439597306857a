package org.fengqiao.ops.reconcile.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are read as one cell.
 *
 * @param columns in lower case
 * @param between put between the columns; null when the first that is not empty counts
 * @param pad digits to which a code is filled up with zeros on the left; 0 for none
 */
record Cell(List<String> columns, @Nullable String between, int pad) {

  Cell {
    columns = List.copyOf(columns);
  }

  /** Whether only the main table's own columns are read. */
  boolean isPlain() {
    return columns.stream().noneMatch(column -> column.contains("."));
  }

  /** The value as the driver gave it where one column is taken as it is; otherwise the text. */
  @Nullable Object value(Map<String, ? extends @Nullable Object> row) {
    if (columns.size() == 1 && pad == 0) {
      return row.get(columns.getFirst());
    }
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      String text = padded(row.get(column));
      if (between == null && !text.isEmpty()) {
        return text;
      }
      if (between != null) {
        if (text.isEmpty()) {
          break;
        }
        joined.append(joined.isEmpty() ? "" : between).append(text);
      }
    }
    return joined.toString();
  }

  private String padded(@Nullable Object cell) {
    String text = cell == null ? "" : cell.toString().strip();
    return text.isEmpty() ? "" : "0".repeat(Math.max(0, pad - text.length())) + text;
  }
}

package org.fengqiao.connectors.mapping;

import java.util.List;
import org.fengqiao.connectors.feed.CellRule;
import org.fengqiao.connectors.feed.ColumnReference;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a rule as one cell. */
final class Cell {

  private final List<ColumnReference> columns;
  private final @Nullable String separator;
  private final int pad;
  private final String names;

  Cell(CellRule rule) {
    this.columns = rule.columns();
    this.separator = rule.separator();
    this.pad = rule.pad();
    this.names = rule.names();
  }

  /** The columns, for a rejection. */
  String names() {
    return names;
  }

  /** The value as the driver gave it where one column is taken as it is; otherwise the text. */
  @Nullable Object value(RowView row) {
    return columns.size() == 1 && pad == 0 ? row.value(columns.getFirst()) : text(row);
  }

  String text(RowView row) {
    return separator == null ? first(row) : joined(row, separator);
  }

  private String first(RowView row) {
    for (ColumnReference column : columns) {
      String text = padded(row.text(column));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** Up to the first empty column: a class without its sub-class is still a class. */
  private String joined(RowView row, String between) {
    StringBuilder joined = new StringBuilder();
    for (ColumnReference column : columns) {
      String text = padded(row.text(column));
      if (text.isEmpty()) {
        break;
      }
      joined.append(joined.isEmpty() ? "" : between).append(text);
    }
    return joined.toString();
  }

  /** A number column loses the zeros on the left of a code. */
  private String padded(String text) {
    return text.isEmpty() || text.length() >= pad ? text : "0".repeat(pad - text.length()) + text;
  }
}

package org.fengqiao.connectors.mapping;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.CellRule;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A captured row as the rules see it: cells of the row at hand and of the newest row of each child.
 */
final class RowView {

  private static final SourceRow NO_ROW = new SourceRow(Map.of());

  private final SourceRow row;
  private final Map<String, List<SourceRow>> children;
  private final Map<String, List<String>> latest;
  private final Map<String, SourceRow> newest = new HashMap<>();

  RowView(Captured.CaseRow captured, Map<String, List<String>> latest) {
    this(captured.row(), captured.children(), latest);
  }

  private RowView(
      SourceRow row, Map<String, List<SourceRow>> children, Map<String, List<String>> latest) {
    this.row = row;
    this.children = children;
    this.latest = latest;
  }

  /** The same case seen from one of its child rows. */
  RowView at(SourceRow child) {
    return new RowView(child, children, latest);
  }

  List<SourceRow> rows(@Nullable String child) {
    return child == null ? List.of(row) : children.getOrDefault(child, List.of());
  }

  @Nullable Object value(ColumnReference column) {
    SourceRow from = column.child() == null ? row : newest(column.child());
    return from.value(column.column());
  }

  /** The cell's text without blanks around it; null when there is none. */
  @Nullable String text(ColumnReference column) {
    return text(value(column));
  }

  static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text =
        value instanceof BigDecimal number ? number.toPlainString() : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of a cell rule: the first column that has one, or all of them joined. */
  @Nullable String text(CellRule cell) {
    String separator = cell.separator();
    StringBuilder joined = new StringBuilder();
    for (ColumnReference column : cell.columns()) {
      String text = text(column);
      if (text == null) {
        continue;
      }
      String padded = pad(text, cell.pad());
      if (separator == null) {
        return padded;
      }
      if (!joined.isEmpty()) {
        joined.append(separator);
      }
      joined.append(padded);
    }
    return joined.isEmpty() ? null : joined.toString();
  }

  boolean holds(Condition condition) {
    String text = text(condition.cell());
    boolean listed = condition.values().contains(text == null ? "" : text);
    return switch (condition.holds()) {
      case WHEN -> listed;
      case UNLESS -> !listed;
    };
  }

  private SourceRow newest(String child) {
    return newest.computeIfAbsent(
        child,
        name ->
            rows(name).stream()
                .max(Comparator.comparing(candidate -> order(name, candidate)))
                .orElse(NO_ROW));
  }

  private String order(String child, SourceRow candidate) {
    StringBuilder order = new StringBuilder();
    for (String column : latest.getOrDefault(child, List.of())) {
      String text = text(candidate.value(column));
      order.append(text == null ? "" : text).append('\u0000');
    }
    return order.toString();
  }

  private static String pad(String text, int digits) {
    boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
  }
}

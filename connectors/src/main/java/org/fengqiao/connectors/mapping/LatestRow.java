package org.fengqiao.connectors.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.SourceRow;

/** Chooses the newest of a child's rows by the columns that the feed file names. */
final class LatestRow {

  private final Map<String, List<String>> orders;

  LatestRow(Map<String, List<String>> orders) {
    this.orders = orders;
  }

  Optional<SourceRow> of(String child, List<SourceRow> rows) {
    return switch (rows.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(rows.getFirst());
      default -> rows.stream().max(order(orders.getOrDefault(child, List.of())));
    };
  }

  /**
   * Longer texts come later, so that numbers order as numbers; times of one column are of one
   * length. Empty comes first.
   */
  private static Comparator<SourceRow> order(List<String> columns) {
    Comparator<SourceRow> order = (one, other) -> 0;
    for (String column : columns) {
      order =
          order
              .thenComparingInt((SourceRow row) -> CellText.of(row.value(column)).length())
              .thenComparing(row -> CellText.of(row.value(column)));
    }
    return order;
  }
}

package org.fengqiao.connectors.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.ColumnReference;
import org.jspecify.annotations.Nullable;

/** A captured case, looked at from its main row or from one of its child rows. For one thread. */
final class RowView {

  private static final SourceRow NO_ROW = new SourceRow(Map.of());

  private final Captured.CaseRow whole;
  private final SourceRow current;
  private final LatestRow latest;
  private final Map<String, SourceRow> newest;

  private RowView(
      Captured.CaseRow whole, SourceRow current, LatestRow latest, Map<String, SourceRow> newest) {
    this.whole = whole;
    this.current = current;
    this.latest = latest;
    this.newest = newest;
  }

  static RowView of(Captured.CaseRow whole, LatestRow latest) {
    return new RowView(whole, whole.row(), latest, new HashMap<>(0));
  }

  /** The same case, looked at from a child row. */
  RowView from(SourceRow child) {
    return new RowView(whole, child, latest, newest);
  }

  List<SourceRow> children(String child) {
    return whole.children().getOrDefault(child, List.of());
  }

  @Nullable Object value(ColumnReference column) {
    String child = column.child();
    if (child == null) {
      return current.value(column.column());
    }
    SourceRow row = newest.get(child);
    if (row == null) {
      row = latest.of(child, children(child)).orElse(NO_ROW);
      newest.put(child, row);
    }
    return row.value(column.column());
  }

  String text(ColumnReference column) {
    return CellText.of(value(column));
  }
}

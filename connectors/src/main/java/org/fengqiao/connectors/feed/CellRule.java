package org.fengqiao.connectors.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns are read, and how they become one text.
 *
 * @param columns the columns, in order; empty when the step needs none
 * @param separator put between the columns; null when the first column that is not empty is taken
 * @param pad digits to which numbers are filled up with zeros on the left; 0 for none
 */
public record CellRule(List<ColumnReference> columns, @Nullable String separator, int pad) {

  /** Copies the list. */
  public CellRule {
    columns = List.copyOf(columns);
  }

  /** The columns as a rejection names them. */
  public String names() {
    return String.join(
        separator == null ? "," : "+", columns.stream().map(ColumnReference::toString).toList());
  }
}

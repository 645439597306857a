package org.fengqiao.connectors.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of the main row, or of the newest row of a child.
 *
 * @param child name of the child; null for the row at hand
 * @param column name of the column, in lower case
 */
public record ColumnReference(@Nullable String child, String column) {

  /** Systems spell one column in capitals here and in small letters there: rows have it small. */
  public ColumnReference {
    column = column.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return child == null ? column : child + "." + column;
  }
}

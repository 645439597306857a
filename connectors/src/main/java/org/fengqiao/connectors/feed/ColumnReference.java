package org.fengqiao.connectors.feed;

import org.jspecify.annotations.Nullable;

/**
 * A column of the main row, or of the newest row of a child.
 *
 * @param child name of the child; null for the row at hand
 * @param column name of the column
 */
public record ColumnReference(@Nullable String child, String column) {

  @Override
  public String toString() {
    return child == null ? column : child + "." + column;
  }
}

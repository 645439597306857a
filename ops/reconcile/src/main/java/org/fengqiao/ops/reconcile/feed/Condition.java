package org.fengqiao.ops.reconcile.feed;

import java.util.List;
import java.util.Map;
import org.fengqiao.ops.reconcile.reading.ListedValue;
import org.jspecify.annotations.Nullable;

/**
 * A question to a row: whether it is marked as deleted, or kept out.
 *
 * @param cell what is looked at
 * @param texts the texts asked for
 * @param among whether it holds when the cell is among them, or when it is not
 */
record Condition(Cell cell, List<String> texts, boolean among) {

  Condition {
    texts = List.copyOf(texts);
  }

  boolean holds(Map<String, ? extends @Nullable Object> row) {
    return ListedValue.holds(cell.value(row), texts) == among;
  }
}

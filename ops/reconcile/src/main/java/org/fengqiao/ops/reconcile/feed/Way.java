package org.fengqiao.ops.reconcile.feed;

import java.util.Map;
import java.util.function.Function;
import org.fengqiao.ops.reconcile.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One way of filling a field.
 *
 * @param cell what is read
 * @param meaning what the cell means; null when this program does not read such a rule
 * @param ifBad what then
 * @param ifMissing what when there is nothing
 */
record Way(
    Cell cell,
    @Nullable Function<@Nullable Object, Reading> meaning,
    Otherwise ifBad,
    Otherwise ifMissing) {

  boolean isPlain() {
    return meaning != null && cell.isPlain();
  }

  Reading read(Map<String, ? extends @Nullable Object> row) {
    return meaning == null || !cell.isPlain() ? Reading.UNDECIDED : meaning.apply(cell.value(row));
  }
}

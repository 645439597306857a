package org.fengqiao.connectors.capture;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as the source gave it: column name in lower case to value. Values are strings, numbers,
 * booleans or {@code java.time} types; null stands for an absent value. Its text form names the
 * columns only, for rows hold personal data.
 *
 * @param columns the row; not copied, and not changed by anyone
 */
public record SourceRow(Map<String, @Nullable Object> columns) {

  /** The value of a column, or null when it is empty or the source has no such column. */
  public @Nullable Object value(String column) {
    return columns.get(column);
  }

  /** The columns that the row has. */
  public Set<String> names() {
    return columns.keySet();
  }

  @Override
  public String toString() {
    return "SourceRow" + columns.keySet();
  }
}

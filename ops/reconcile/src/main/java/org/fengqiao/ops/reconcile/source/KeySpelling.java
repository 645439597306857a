package org.fengqiao.ops.reconcile.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells a row's primary key as record keys do: its parts without blanks around, joined by "|". */
final class KeySpelling {

  static final String BETWEEN = "|";
  private static final int LONGEST = 200;

  private KeySpelling() {}

  /** The key; null when a part is empty, or when no record can bear it. */
  static @Nullable String of(Map<String, ? extends @Nullable Object> row, List<String> columns) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      Object value = row.get(column);
      String part = value == null ? "" : value.toString().strip();
      if (part.isEmpty()) {
        return null;
      }
      key.append(key.isEmpty() ? "" : BETWEEN).append(part);
    }
    boolean usable = key.length() <= LONGEST && key.chars().noneMatch(Character::isISOControl);
    return usable ? key.toString() : null;
  }
}

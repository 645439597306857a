package org.fengqiao.ops.demo.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a legacy table, as the department wrote it, warts and all. Its text form names the
 * table only, for rows hold personal data.
 */
public final class LegacyRow {

  private final LegacyTable table;
  private final Map<String, @Nullable Object> values;

  private LegacyRow(LegacyTable table, Map<String, @Nullable Object> values) {
    this.table = table;
    this.values = values;
  }

  /** An empty row of the table. */
  static LegacyRow of(LegacyTable table) {
    return new LegacyRow(table, new HashMap<>());
  }

  /** The same row with one column set; a column that the table lacks is a programming error. */
  LegacyRow with(String column, @Nullable Object value) {
    if (!table.columns().contains(column)) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    values.put(column, value);
    return this;
  }

  /** A copy that can be changed without touching this row. */
  LegacyRow copy() {
    return new LegacyRow(table, new HashMap<>(values));
  }

  /** The table that the row belongs to. */
  public LegacyTable table() {
    return table;
  }

  /** The value of a column; null when the department left it empty. */
  public @Nullable Object value(String column) {
    return values.get(column);
  }

  /** The values in the order of {@link LegacyTable#columns()}. */
  public List<@Nullable Object> values() {
    List<@Nullable Object> ordered = new ArrayList<>(table.columns().size());
    for (String column : table.columns()) {
      ordered.add(values.get(column));
    }
    return ordered;
  }

  @Override
  public String toString() {
    return "LegacyRow[" + table + "]";
  }
}

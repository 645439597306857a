package org.fengqiao.ops.fuzz.hostile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row and what must become of it.
 *
 * @param key what it goes by, or null when it has no key that could be kept
 * @param fate what must become of it
 * @param cells text by column; columns that are not there are empty
 */
public record HostileRow(@Nullable String key, Fate fate, Map<String, String> cells) {

  /** Key, kind, day, name, identity number, phone, head count, amount, narrative, change time. */
  public static final List<String> COLUMNS =
      List.of("bh", "lx", "rq", "sqr", "zj", "dh", "rs", "je", "nr", "gx");

  /** Copies the cells. */
  public HostileRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a column. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}

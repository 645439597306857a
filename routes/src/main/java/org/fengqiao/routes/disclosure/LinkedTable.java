package org.fengqiao.routes.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts by line and part of things that other tables tell the whole of. No part may be small, nor
 * what is left of a whole, nor be found by subtraction; where a whole is withheld its parts are.
 */
public final class LinkedTable {

  private static final String REST = "rest of the whole";

  private final Whole whole;
  private final PartTable table = new PartTable();
  private final Map<String, Long> lines = new LinkedHashMap<>();
  private final Set<String> parts = new LinkedHashSet<>();

  /** An empty table of some of a whole. */
  public LinkedTable(Whole whole) {
    this.whole = whole;
  }

  /**
   * Adds what a line counts in one part.
   *
   * @param line {@link Whole#ALL} when there are no lines
   * @param count at least 0
   * @param sure how many of them everybody knows of: 1 where a line is there only if it counts
   */
  public void add(String line, String part, long count, long sure) {
    table.add(line, part, count, sure);
    parts.add(part);
    lines.merge(line, count, Long::sum);
  }

  /** Cells that must not be told: the part as department and the line as division, null for all. */
  public Set<Place> withheld() {
    lines.forEach(
        (line, counted) -> {
          Long of = whole.told().get(line);
          if (of != null) {
            table.add(line, REST, Math.max(0, of - counted), 0);
            table.keep(null, line);
          }
        });
    Long all = whole.told().get(Whole.ALL);
    if (all != null) {
      table.keep(null, null);
      boolean onlyAll = whole.told().size() == 1 && !lines.containsKey(Whole.ALL);
      if (onlyAll) {
        long counted = lines.values().stream().mapToLong(Long::longValue).sum();
        table.add(REST, REST, Math.max(0, all - counted), 0);
      }
    }
    if (whole.restTold()) {
      table.keep(REST, null);
    }
    whole.withheld().forEach(line -> drop(line.equals(Whole.ALL) ? null : line));
    if (whole.withheld().contains(Whole.ALL) && lines.containsKey(Whole.ALL)) {
      drop(Whole.ALL);
    }
    return table.withheld();
  }

  private void drop(@Nullable String line) {
    parts.forEach(part -> table.drop(part, line));
    table.drop(null, line);
  }
}

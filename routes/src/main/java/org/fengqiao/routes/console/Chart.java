package org.fengqiao.routes.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture with the table of what it shows. Public because templates read it.
 *
 * @param id what it shows; also its message key
 * @param kind line, bar, map, heat, flow or course
 * @param columns message keys of the table's columns after the first
 * @param rows the lines of the table
 * @param data what the picture is drawn from, as JSON
 */
public record Chart(String id, String kind, List<String> columns, List<Line> rows, String data) {

  /**
   * A line of the table.
   *
   * @param name what it counts, in the reader's language
   * @param link where a click on it leads; null for nowhere
   * @param cells its values as printed
   */
  public record Line(String name, @Nullable String link, List<String> cells) {}
}

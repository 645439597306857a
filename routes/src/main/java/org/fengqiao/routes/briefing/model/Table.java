package org.fengqiao.routes.briefing.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param title what it shows
 * @param columns heads of the columns
 * @param rows its lines, each with as many cells as there are columns
 * @param shading whether cells are coloured by how much they count
 */
public record Table(Phrase title, List<Phrase> columns, List<List<Cell>> rows, Shading shading) {

  /** Whether cells are coloured. */
  public enum Shading {
    /** All alike. */
    NONE,
    /** The more a cell counts, the darker it is (热力表). */
    HEAT
  }

  /**
   * Copies the cells.
   *
   * @throws IllegalArgumentException when a row has more or fewer cells than there are columns
   */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a row of " + title.zh() + " does not fit its columns");
    }
  }

  /** Where its figures come from. */
  public Stream<Trace> traces() {
    return rows.stream()
        .flatMap(List::stream)
        .filter(Cell.Traced.class::isInstance)
        .map(Cell.Traced.class::cast)
        .map(Cell.Traced::trace);
  }

  /** A table whose cells are all alike. */
  public static Table of(Phrase title, List<Phrase> columns, List<List<Cell>> rows) {
    return new Table(title, columns, rows, Shading.NONE);
  }
}

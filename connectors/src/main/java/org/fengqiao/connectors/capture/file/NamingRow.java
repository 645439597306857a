package org.fengqiao.connectors.capture.file;

import java.util.HashSet;
import java.util.List;

/**
 * A row that may name the columns: titles, who has filled the form in and headings over several
 * columns often stand above the one that does.
 *
 * @param number of the row, from 1
 * @param cells its cells; empty ones are empty texts
 */
record NamingRow(int number, List<String> cells) {

  private static final double WIDE = 0.6;

  /**
   * The number of the row that names the columns; 1 where none looks like it. A row of data is
   * never passed over for the next: what it holds must not be taken for names.
   */
  static int find(List<NamingRow> rows) {
    long widest = rows.stream().mapToLong(NamingRow::filled).max().orElse(0);
    List<NamingRow> wide =
        rows.stream().filter(row -> row.filled() >= Math.max(1, WIDE * widest)).toList();
    return wide.stream()
        .takeWhile(row -> !row.holdsFigures())
        .filter(NamingRow::namesEachOnce)
        .findFirst()
        .or(() -> wide.stream().findFirst())
        .map(NamingRow::number)
        .orElse(1);
  }

  /** Dates, numbers and amounts begin with a digit, names of columns seldom. */
  private boolean holdsFigures() {
    return cells.stream().anyMatch(cell -> !cell.isEmpty() && Character.isDigit(cell.charAt(0)));
  }

  private long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private boolean namesEachOnce() {
    List<String> names = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    return new HashSet<>(names).size() == names.size();
  }
}

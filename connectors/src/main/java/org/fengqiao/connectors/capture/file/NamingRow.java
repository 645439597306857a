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

  /** The number of the row that names the columns; 1 where none looks like it. */
  static int find(List<NamingRow> rows) {
    long widest = rows.stream().mapToLong(NamingRow::filled).max().orElse(0);
    return rows.stream()
        .filter(row -> row.filled() >= Math.max(1, WIDE * widest) && row.namesEachOnce())
        .findFirst()
        .map(NamingRow::number)
        .orElse(1);
  }

  private long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private boolean namesEachOnce() {
    List<String> names = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    return new HashSet<>(names).size() == names.size();
  }
}

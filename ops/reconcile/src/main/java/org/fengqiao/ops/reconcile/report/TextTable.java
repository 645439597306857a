package org.fengqiao.ops.reconcile.report;

import java.util.List;

/**
 * Lines of cells as a table of a fixed-width font, in which a Chinese character takes two places.
 */
final class TextTable {

  private static final String BETWEEN = "  ";

  private TextTable() {}

  /** The table; every line has as many cells as the first. */
  static String of(List<List<String>> lines) {
    int columns = lines.getFirst().size();
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int place = column;
        int widest = lines.stream().mapToInt(other -> width(other.get(place))).max().orElse(0);
        String cell = line.get(column);
        row.append(cell).append(" ".repeat(widest - width(cell))).append(BETWEEN);
      }
      table.append(row.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static int width(String text) {
    return text.codePoints().map(letter -> letter >= 0x2E80 && letter <= 0xFFE6 ? 2 : 1).sum();
  }
}

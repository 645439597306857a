package org.fengqiao.connectors.trial;

import java.util.ArrayList;
import java.util.List;

/** A report for people at a terminal. */
public final class TrialText {

  private TrialText() {}

  /** The report in lines, columns aligned; control characters of values are shown as dots. */
  public static String of(TrialReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(ReportTable.headline(report));
    lines.add(ReportTable.text("nothing"));
    for (ReportTable table : ReportTable.of(report)) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(aligned(table));
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static List<String> aligned(ReportTable table) {
    List<List<String>> all = new ArrayList<>(List.of(table.header()));
    all.addAll(table.rows());
    int[] widths = new int[table.header().size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(plain(row.get(column))));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < widths.length; column++) {
        String cell = plain(row.get(column));
        line.append(cell);
        if (column + 1 < widths.length) {
          line.append(" ".repeat(widths[column] - width(cell) + 2));
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** A terminal would obey an escape sequence that stands in a cell. */
  private static String plain(String cell) {
    return cell.replaceAll("\\p{C}", "·");
  }

  /** Chinese characters take two places. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
  }
}

package org.fengqiao.connectors.feed;

import java.util.Arrays;
import org.fengqiao.connectors.feed.Finding.Bilingual;

/** A finding as people read it: place, code, what is wrong, the line with a caret, what to do. */
public final class FindingText {

  private static final int WIDEST = 110;

  private FindingText() {}

  /** The finding in a few lines, Chinese first, each line ended. */
  public static String of(Finding finding) {
    Place place = finding.place();
    Bilingual severity = Findings.text("severity." + finding.severity());
    StringBuilder text = new StringBuilder();
    text.append(
        "%s:%d:%d %s %s %s%n"
            .formatted(
                place.file(),
                place.line(),
                place.column(),
                severity.chinese(),
                finding.code(),
                finding.message().chinese()));
    text.append(
        "  %s %s %s%n".formatted(severity.english(), finding.code(), finding.message().english()));
    // A control character would move the terminal's cursor, or worse.
    int[] line = place.text().codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).toArray();
    if (!place.text().isBlank() && place.column() <= line.length) {
      excerpt(place, line, text);
    }
    text.append("  处理：%s%n".formatted(finding.remedy().chinese()));
    text.append("  what to do: %s%n".formatted(finding.remedy().english()));
    return text.toString();
  }

  /** A long line is cut on both sides of the mark. */
  private static void excerpt(Place place, int[] line, StringBuilder text) {
    int mark = place.column() - 1;
    int from = Math.max(0, mark - WIDEST / 2);
    int to = Math.min(line.length, from + WIDEST);
    int end = Math.min(to, mark + place.width());
    text.append("%5d | %s%n".formatted(place.line(), new String(line, from, to - from)));
    text.append(
        "      | %s%s%n"
            .formatted(
                " ".repeat(columns(line, from, mark)), "^".repeat(columns(line, mark, end))));
  }

  /** Cells that a text takes on a terminal: a Chinese character takes two. */
  private static int columns(int[] line, int from, int to) {
    return Arrays.stream(line, from, to)
        .map(c -> Character.isIdeographic(c) || c >= 0xFF00 || c >= 0x3000 && c < 0x3100 ? 2 : 1)
        .sum();
  }
}

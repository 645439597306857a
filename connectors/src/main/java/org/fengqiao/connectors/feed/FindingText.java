package org.fengqiao.connectors.feed;

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
    if (!place.text().isBlank() && place.column() <= place.text().length()) {
      excerpt(place, text);
    }
    text.append("  处理：%s%n".formatted(finding.remedy().chinese()));
    text.append("  what to do: %s%n".formatted(finding.remedy().english()));
    return text.toString();
  }

  /** A long line is cut on both sides of the mark. */
  private static void excerpt(Place place, StringBuilder text) {
    int from = Math.max(0, place.column() - 1 - WIDEST / 2);
    int to = Math.min(place.text().length(), from + WIDEST);
    String before = place.text().substring(from, place.column() - 1);
    int width = Math.max(1, Math.min(place.width(), to - place.column() + 1));
    String marked =
        place.text().substring(place.column() - 1, Math.min(to, place.column() - 1 + width));
    text.append("%5d | %s%n".formatted(place.line(), place.text().substring(from, to)));
    text.append(
        "      | %s%s%n"
            .formatted(" ".repeat(columns(before)), "^".repeat(Math.max(1, columns(marked)))));
  }

  /** Cells that a text takes on a terminal: a Chinese character takes two. */
  private static int columns(String text) {
    return text.codePoints()
        .map(c -> Character.isIdeographic(c) || c >= 0xFF00 || c >= 0x3000 && c < 0x3100 ? 2 : 1)
        .sum();
  }
}

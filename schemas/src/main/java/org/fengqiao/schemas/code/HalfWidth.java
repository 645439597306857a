package org.fengqiao.schemas.code;

/**
 * Folds what input methods leave in codes and numbers: full-width letters, digits and signs become
 * half-width (Unicode U+FF01 to U+FF5E), blanks of every kind go or become one kind. For codes and
 * numbers only; never for names, where a fold can change the legal name.
 */
public final class HalfWidth {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int OFFSET = FULL_WIDTH_FIRST - '!';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private HalfWidth() {}

  /** The text in half-width forms without any blank; the same object when nothing needs folding. */
  public static String of(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isBlank(c) || isFullWidth(c)) {
        return folded(raw, i, "");
      }
    }
    return raw;
  }

  /** The text in half-width forms, each blank an ordinary space, without blanks at its ends. */
  public static String keepingBlanks(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isFullWidth(c) || isBlank(c) && c != ' ') {
        return folded(raw, i, " ").strip();
      }
    }
    return raw.strip();
  }

  private static String folded(String raw, int from, String blank) {
    StringBuilder text = new StringBuilder(raw.length()).append(raw, 0, from);
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isBlank(c)) {
        text.append(blank);
      } else {
        text.append(isFullWidth(c) ? (char) (c - OFFSET) : c);
      }
    }
    return text.toString();
  }

  private static boolean isFullWidth(char c) {
    return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
  }

  private static boolean isBlank(char c) {
    if (c <= ' ' || c == NO_BREAK_SPACE) {
      return true;
    }
    return c >= '\u1680'
        && (Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK);
  }
}

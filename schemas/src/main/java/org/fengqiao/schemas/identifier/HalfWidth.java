package org.fengqiao.schemas.identifier;

/**
 * Folds what input methods leave in codes and numbers: full-width letters, digits and signs become
 * half-width, blanks of every kind go. For codes and numbers only; never for names, where a fold
 * can change the legal name.
 */
public final class HalfWidth {

  private static final char FULL_WIDTH_FIRST = '！';
  private static final char FULL_WIDTH_LAST = '～';
  private static final int OFFSET = '！' - '!';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private HalfWidth() {}

  /** The text in half-width forms without any blank; the same object when nothing needs folding. */
  public static String of(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isBlank(c) || isFullWidth(c)) {
        return folded(raw, i);
      }
    }
    return raw;
  }

  private static String folded(String raw, int from) {
    StringBuilder text = new StringBuilder(raw.length()).append(raw, 0, from);
    for (int i = from; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isBlank(c)) {
        text.append(isFullWidth(c) ? (char) (c - OFFSET) : c);
      }
    }
    return text.toString();
  }

  private static boolean isFullWidth(char c) {
    return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c >= '\u2000' && (Character.isWhitespace(c) || Character.isSpaceChar(c))
        || c == BYTE_ORDER_MARK
        || c == ZERO_WIDTH_SPACE;
  }
}

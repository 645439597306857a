package org.fengqiao.connectors.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell as text: drivers give numbers, booleans and times, legacy systems blanks of every kind.
 */
final class CellText {

  /** What Debezium puts where the log left out a large value that did not change. */
  private static final String NOT_IN_THE_LOG = "__debezium_unavailable_value";

  private CellText() {}

  /** The text without blanks at its ends; empty when there is nothing. */
  static String of(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text -> text.equals(NOT_IN_THE_LOG) ? "" : trimmed(text);
      case BigDecimal number -> plain(number);
      case Double number -> Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "";
      case Float number -> Float.isFinite(number) ? plain(new BigDecimal(number.toString())) : "";
      case Boolean flag -> flag ? "1" : "0";
      default -> trimmed(cell.toString());
    };
  }

  /** A number column of a code gives 4.00 with some drivers. */
  private static String plain(BigDecimal number) {
    // A few bytes can write a number of a billion digits; no cell needs one.
    if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
      return number.toString();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
  }
}

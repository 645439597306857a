package org.fengqiao.connectors.capture.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds: the value that was last shown, never the result of a formula that is run here.
 *
 * @param value text, a truth value, or null for an empty cell
 * @param rule code of the rule that the cell breaks; empty when it breaks none
 */
record XlsxCell(@Nullable Object value, String rule) {

  static final XlsxCell EMPTY = new XlsxCell(null, "");

  private static final XlsxCell DAMAGED = new XlsxCell(null, "F207");
  private static final XlsxCell NOT_CALCULATED = new XlsxCell(null, "F208");
  private static final XlsxCell ROUNDED = new XlsxCell(null, "F209");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final double DAYS_TO_THE_YEAR_10000 = 2_958_466;
  private static final double FIRST_NUMBER_WITH_SIXTEEN_DIGITS = 1e15;

  /**
   * As the sheet writes a cell.
   *
   * @param type the attribute t
   * @param formula whether the cell has a formula
   * @param shown the element v; null when it is away
   */
  record Written(String type, boolean formula, @Nullable String shown) {}

  static XlsxCell text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return EMPTY;
    }
    return text.length() > XlsxLimits.LONGEST_CELL
        ? new XlsxCell(null, "F206")
        : new XlsxCell(text, "");
  }

  static XlsxCell of(Written cell, SharedTexts texts, boolean date, boolean since1904) {
    String shown = cell.shown();
    if (cell.type().equals("e")) {
      return DAMAGED;
    }
    if (cell.formula() && (shown == null || shown.isEmpty() && !cell.type().equals("str"))) {
      return NOT_CALCULATED;
    }
    if (shown == null || shown.isEmpty()) {
      return EMPTY;
    }
    return switch (cell.type()) {
      case "str", "d" -> text(shown);
      case "s" -> shared(shown, texts);
      case "b" -> truth(shown);
      case "n" -> number(shown, date, since1904);
      default -> DAMAGED;
    };
  }

  private static XlsxCell shared(String shown, SharedTexts texts) {
    try {
      String text = texts.get(Integer.parseInt(shown.strip()));
      return text == null ? DAMAGED : text(text);
    } catch (NumberFormatException e) {
      return DAMAGED;
    }
  }

  private static XlsxCell truth(String shown) {
    return switch (shown.strip()) {
      case "1", "true" -> new XlsxCell(true, "");
      case "0", "false" -> new XlsxCell(false, "");
      default -> DAMAGED;
    };
  }

  private static XlsxCell number(String shown, boolean date, boolean since1904) {
    double number;
    try {
      number = Double.parseDouble(shown);
    } catch (NumberFormatException e) {
      return DAMAGED;
    }
    if (!Double.isFinite(number)) {
      return DAMAGED;
    }
    if (date) {
      return number < 0 || number >= DAYS_TO_THE_YEAR_10000
          ? DAMAGED
          : text(date(DateUtil.getLocalDateTime(number, since1904, true), number));
    }
    // A number has 15 digits here; of a longer one the rest is lost, and zeros would pass for it.
    if (Math.abs(number) >= FIRST_NUMBER_WITH_SIXTEEN_DIGITS) {
      return ROUNDED;
    }
    BigDecimal plain = new BigDecimal(NumberToTextConverter.toText(number));
    return Math.abs(plain.scale()) > XlsxLimits.LONGEST_CELL
        ? DAMAGED
        : text(plain.toPlainString());
  }

  private static String date(LocalDateTime at, double number) {
    if (number < 1) {
      return TIME.format(at);
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toLocalDate() + " " + TIME.format(at);
  }
}

package org.fengqiao.ops.demo.world;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How clerks type what they know: many spellings of the same, and now and then a slip. */
final class Handwriting {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd"),
          DateTimeFormatter.ofPattern("yyyy/M/d"),
          DateTimeFormatter.ofPattern("yyyyMMdd"),
          DateTimeFormatter.ofPattern("yyyy.MM.dd"),
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
  private static final List<String> BRACKETS = List.of("()", "（）", "〔〕", "[]");
  private static final String NUMERALS = "零一二三四五六七八九";

  private Handwriting() {}

  /** A day in one of five spellings. */
  static String day(Dice dice, LocalDateTime at) {
    return dice.pick(DAYS).format(at);
  }

  /** A citizen number, mistyped in one of twenty-five. */
  static String citizenNumber(Dice dice, String number) {
    if (number.endsWith("X") && dice.percent(15)) {
      return number.toLowerCase(Locale.ROOT);
    }
    if (dice.percent(96)) {
      return number;
    }
    return switch (dice.below(6)) {
      case 0 -> number.toLowerCase(Locale.ROOT);
      case 1 -> fullWidth(number);
      case 2 -> number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
      case 3 -> number.substring(0, 6) + "********" + number.substring(14);
      case 4 -> number.substring(0, 16) + number.charAt(15) + number.charAt(17);
      default ->
          number.startsWith("19", 6) ? number.substring(0, 6) + number.substring(8, 17) : number;
    };
  }

  private static String fullWidth(String text) {
    var wide = new StringBuilder(text.length());
    text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }

  /** A name from a form, now and then misspelt or with the blanks that hands leave. */
  static String name(Dice dice, String name) {
    return blanks(dice, Misspelling.copied(dice, name));
  }

  /** A name from a telephone. */
  static String heardName(Dice dice, String name) {
    return blanks(dice, Misspelling.heard(dice, name));
  }

  private static String blanks(Dice dice, String name) {
    if (dice.percent(97)) {
      return name;
    }
    return dice.percent(50) ? name + " " : name.charAt(0) + "　" + name.substring(1);
  }

  /** A case number with other brackets, a stray 第, or (rarely) two digits exchanged. */
  static String quoted(Dice dice, String number) {
    String typed = number;
    if (dice.percent(30)) {
      String pair = dice.pick(BRACKETS);
      typed =
          typed
              .replaceAll("[(（〔\\[]", "" + pair.charAt(0))
              .replaceAll("[)）〕\\]]", "" + pair.charAt(1));
    }
    if (dice.percent(6) && typed.contains("号") && !typed.contains("第")) {
      typed = typed.replaceFirst("(\\d+号)$", "第$1");
    }
    if (dice.percent(2) && typed.length() > 4) {
      int at = typed.length() - 3;
      typed =
          typed.substring(0, at - 1)
              + typed.charAt(at)
              + typed.charAt(at - 1)
              + typed.substring(at + 1);
    }
    return typed;
  }

  /** An amount of whole yuan, in yuan, with separators, or in 万. */
  static String amount(Dice dice, long yuan) {
    return switch (dice.below(5)) {
      case 0 ->
          yuan % 100 == 0
              ? BigDecimal.valueOf(yuan, 4).stripTrailingZeros().toPlainString() + "万"
              : "" + yuan;
      case 1 -> "%,d.00".formatted(yuan);
      case 2 -> yuan + "元";
      default -> "" + yuan;
    };
  }

  /** A number of people in digits, as a numeral, or roughly. */
  static String people(Dice dice, int count) {
    if (count < 10 && dice.percent(15)) {
      return "" + NUMERALS.charAt(count);
    }
    return count >= 10 && dice.percent(40) ? count / 10 * 10 + "余人" : "" + count;
  }

  /** A division code of 6, 9 or 12 digits, padded, with blanks behind, or abolished long ago. */
  static String division(Dice dice, County county) {
    return switch (dice.below(12)) {
      case 0, 1 -> county.code() + "000000";
      case 2, 3 -> county.code() + "001";
      case 4 -> county.code() + "  ";
      case 5 -> county.former().isEmpty() ? county.code() : county.former();
      default -> county.code();
    };
  }
}

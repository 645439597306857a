package org.fengqiao.schemas.identifier;

/**
 * Turns the Chinese numerals of documents into digits: 二〇一九年三月五日 becomes 2019年3月5日, 三十一 becomes 31.
 */
final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumerals() {}

  static String toDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (value(text.charAt(i)) >= 0 || text.charAt(i) == '十') {
        return converted(text);
      }
    }
    return text;
  }

  private static String converted(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = value(c);
      if (value >= 0) {
        digits.append(value);
      } else if (c == '十') {
        // 十五 is 15, 二十 is 20, 二十五 is 25: the sign stands for a 1, a 0 or nothing, by what is beside
        // it.
        digits.append(isNumeral(text, i - 1) ? "" : "1").append(isNumeral(text, i + 1) ? "" : "0");
      } else {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static boolean isNumeral(String text, int index) {
    return index >= 0 && index < text.length() && value(text.charAt(index)) >= 0;
  }

  private static int value(char c) {
    if (c == '零' || c == '○') {
      return 0;
    }
    return DIGITS.indexOf(c);
  }
}

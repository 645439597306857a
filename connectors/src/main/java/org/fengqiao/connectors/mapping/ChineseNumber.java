package org.fengqiao.connectors.mapping;

import java.util.OptionalLong;

/** Whole numbers in Chinese characters, plain or as on cheques: 二十三, 贰万伍仟, 一百零五. */
final class ChineseNumber {

  private static final String PLAIN = "零一二三四五六七八九";
  private static final String CHEQUE = "〇壹贰叁肆伍陆柒捌玖";
  private static final String OTHER = "○两";
  private static final int LONGEST = 30;
  private static final long TEN_THOUSAND = 10_000;
  private static final long MOST = 1_000_000_000_000_000L;

  private ChineseNumber() {}

  /**
   * The number; empty when a character is none of a number's, or when the last digit's place is
   * left to the ear: 三百五 is spoken for 350, but may be a slip of 305.
   */
  static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    long hundredMillions = 0;
    long tenThousands = 0;
    long section = 0;
    int digit = 0;
    long above = 1;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = digit(c);
      long unit = unit(c);
      if (value < 0 && unit == 0 || value >= 0 && digit > 0) {
        return OptionalLong.empty();
      }
      if (value >= 0) {
        digit = value;
        above = value == 0 ? 1 : above;
        any = true;
        continue;
      }
      if (unit < TEN_THOUSAND) {
        // 十五 stands for 一十五.
        section += unit * (digit == 0 && section == 0 ? 1 : digit);
        any = true;
      } else if (unit == TEN_THOUSAND) {
        if (tenThousands > 0) {
          return OptionalLong.empty();
        }
        tenThousands = (section + digit) * unit;
        section = 0;
      } else {
        if (hundredMillions > 0) {
          return OptionalLong.empty();
        }
        hundredMillions = (tenThousands + section + digit) * unit;
        tenThousands = 0;
        section = 0;
      }
      digit = 0;
      above = unit;
    }
    long number = hundredMillions + tenThousands + section + digit;
    boolean spoken = digit > 0 && above > 10;
    return any && !spoken && number <= MOST ? OptionalLong.of(number) : OptionalLong.empty();
  }

  private static int digit(char c) {
    int value = Math.max(PLAIN.indexOf(c), CHEQUE.indexOf(c));
    int other = OTHER.indexOf(c);
    return other < 0 ? value : other * 2;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万', '萬' -> TEN_THOUSAND;
      case '亿', '億' -> 100_000_000;
      default -> 0;
    };
  }
}

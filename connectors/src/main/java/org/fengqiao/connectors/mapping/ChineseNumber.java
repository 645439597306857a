package org.fengqiao.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;

/** Numbers as clerks write them: 12,000.50, 2.5万, 贰万伍仟元整, 十二, 10余. */
final class ChineseNumber {

  private static final Pattern ARABIC =
      Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)(百万|千万|[十百千万亿])?");
  private static final Pattern APPROXIMATE = Pattern.compile("[余多约近]|左右|以上");
  private static final Map<Character, Integer> DIGITS =
      Map.ofEntries(
          Map.entry('零', 0),
          Map.entry('〇', 0),
          Map.entry('一', 1),
          Map.entry('壹', 1),
          Map.entry('二', 2),
          Map.entry('贰', 2),
          Map.entry('两', 2),
          Map.entry('三', 3),
          Map.entry('叁', 3),
          Map.entry('四', 4),
          Map.entry('肆', 4),
          Map.entry('五', 5),
          Map.entry('伍', 5),
          Map.entry('六', 6),
          Map.entry('陆', 6),
          Map.entry('七', 7),
          Map.entry('柒', 7),
          Map.entry('八', 8),
          Map.entry('捌', 8),
          Map.entry('九', 9),
          Map.entry('玖', 9));
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "十", BigDecimal.TEN,
          "百", BigDecimal.valueOf(100),
          "千", BigDecimal.valueOf(1_000),
          "万", BigDecimal.valueOf(10_000),
          "百万", BigDecimal.valueOf(1_000_000),
          "千万", BigDecimal.valueOf(10_000_000),
          "亿", BigDecimal.valueOf(100_000_000));

  private ChineseNumber() {}

  /** The number of people in a cell such as 5, 五, 10余人; approximate marks are dropped. */
  static Optional<Integer> count(String raw) {
    String bare = APPROXIMATE.matcher(HalfWidth.of(raw)).replaceAll("").replaceFirst("[人名位户]$", "");
    return read(bare)
        .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
        .filter(n -> n.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }

  /** The amount of money in 0.01 yuan. */
  static Optional<Long> cents(String raw, BigDecimal unit) {
    String bare = HalfWidth.of(raw).replace(",", "").replaceFirst("^[¥￥]", "");
    boolean saysItsUnit = bare.contains("元") || bare.contains("圆");
    String number = bare.replaceFirst("(人民币)?(.*?)[元圆]整?$", "$2");
    boolean saysTenThousand = number.contains("万") || number.contains("亿");
    return read(number)
        .filter(n -> n.signum() >= 0)
        .map(n -> saysItsUnit || saysTenThousand ? n : n.multiply(unit))
        .filter(n -> n.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) <= 0)
        .map(n -> n.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Optional<BigDecimal> read(String text) {
    Matcher arabic = ARABIC.matcher(text);
    if (arabic.matches()) {
      BigDecimal number = new BigDecimal(arabic.group(1));
      String unit = arabic.group(2);
      return Optional.of(unit == null ? number : number.multiply(UNITS.get(unit)));
    }
    return chinese(text);
  }

  private static Optional<BigDecimal> chinese(String text) {
    long total = 0;
    long section = 0;
    long digit = 0;
    boolean any = false;
    for (char c : text.toCharArray()) {
      Integer value = DIGITS.get(c);
      if (value != null) {
        digit = value;
        any = true;
        continue;
      }
      switch (c) {
        case '十', '拾' -> section += (digit == 0 ? 1 : digit) * 10;
        case '百', '佰' -> section += digit * 100;
        case '千', '仟' -> section += digit * 1_000;
        case '万' -> {
          total += (section + digit) * 10_000;
          section = 0;
        }
        case '亿' -> {
          total += (section + digit) * 100_000_000;
          section = 0;
        }
        default -> {
          return Optional.empty();
        }
      }
      digit = 0;
      any = true;
    }
    return any ? Optional.of(BigDecimal.valueOf(total + section + digit)) : Optional.empty();
  }
}

package org.fengqiao.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/** Reads an amount of money into 0.01 yuan: 25000, 25,000.00, 2.5万, 贰万伍仟元整. */
final class AmountParser implements CellParser<Long> {

  private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000_000L);
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?:人民币|RMB|约|共)*[¥]?(\\d[\\d,]{0,17}(?:\\.\\d{1,6})?|\\.\\d{1,6})(千|万|百万|千万|亿)?(元|圆)?整?");
  private static final Pattern CHARACTERS =
      Pattern.compile("(?:人民币|约|共)*(\\p{IsHan}{1,24}?)[元圆](?:([^角分整正])角)?零?(?:([^角分整正])分)?[整正]?");

  /** A telephone number in the wrong column; no amount, and it must not travel as one. */
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

  private final BigDecimal unit;

  /** The unit is how many yuan a bare number counts; a number with 元 or 万 names its own. */
  AmountParser(BigDecimal unit) {
    this.unit = unit;
  }

  @Override
  public Value<Long> parse(@Nullable Object cell, Draft draft) {
    String text = HalfWidth.of(CellText.of(cell)).replace('￥', '¥');
    if (text.isEmpty()) {
      return Value.missing();
    }
    Matcher figures = FIGURES.matcher(text);
    if (figures.matches()) {
      BigDecimal number = new BigDecimal(figures.group(1).replace(",", ""));
      boolean bare = figures.group(2) == null && figures.group(3) == null;
      if (bare && MOBILE.matcher(figures.group(1)).matches()) {
        return Value.bad();
      }
      return cents(number.multiply(bare ? unit : scale(figures.group(2))));
    }
    Matcher characters = CHARACTERS.matcher(text);
    if (!characters.matches()) {
      return Value.bad();
    }
    OptionalLong yuan = ChineseNumber.parse(characters.group(1));
    OptionalLong jiao = part(characters.group(2));
    OptionalLong fen = part(characters.group(3));
    if (yuan.isEmpty() || jiao.isEmpty() || fen.isEmpty()) {
      return Value.bad();
    }
    long small = jiao.getAsLong() * 10 + fen.getAsLong();
    return cents(BigDecimal.valueOf(yuan.getAsLong()).add(BigDecimal.valueOf(small, 2)));
  }

  private static OptionalLong part(@Nullable String digit) {
    return digit == null ? OptionalLong.of(0) : ChineseNumber.parse(digit);
  }

  private static BigDecimal scale(@Nullable String name) {
    return switch (name) {
      case "千" -> BigDecimal.valueOf(1_000);
      case "万" -> BigDecimal.valueOf(10_000);
      case "百万" -> BigDecimal.valueOf(1_000_000);
      case "千万" -> BigDecimal.valueOf(10_000_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      case null, default -> BigDecimal.ONE;
    };
  }

  private static Value<Long> cents(BigDecimal yuan) {
    if (yuan.compareTo(MOST_YUAN) > 0) {
      return Value.bad();
    }
    return Value.given(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}

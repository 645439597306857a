package org.fengqiao.connectors.mapping;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/** Reads a number of people: 5, 五, 10余人, 约20人. */
final class CountParser implements CellParser<Integer> {

  private static final int MOST = 1_000_000;
  private static final Pattern FORM =
      Pattern.compile("[约近共]?([\\d]{1,9}|\\p{IsHan}{1,12}?)[余多几]?[人名个位]?[左右以上余多+]{0,3}");

  @Override
  public Value<Integer> parse(@Nullable Object cell, Draft draft) {
    String text = HalfWidth.of(CellText.of(cell));
    if (text.isEmpty()) {
      return Value.missing();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Value.bad();
    }
    String number = form.group(1);
    OptionalLong count =
        number.charAt(0) <= '9'
            ? OptionalLong.of(Long.parseLong(number))
            : ChineseNumber.parse(number);
    return count.isPresent() && count.getAsLong() <= MOST
        ? Value.given((int) count.getAsLong())
        : Value.bad();
  }
}

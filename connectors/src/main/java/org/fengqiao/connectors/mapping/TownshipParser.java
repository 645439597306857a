package org.fengqiao.connectors.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * Reads a township-level code of 9 digits out of 9 or 12; a code that ends at the county has none.
 */
final class TownshipParser implements CellParser<String> {

  private static final Pattern FORM = Pattern.compile("(\\d{6})(\\d{3})(?:\\d{3})?");
  private static final Pattern COUNTY = Pattern.compile("\\d{6}(?:0{3}|0{6})?|\\D.*");

  @Override
  public Value<String> parse(@Nullable Object cell, Draft draft) {
    String text = HalfWidth.of(CellText.of(cell));
    if (text.isEmpty() || COUNTY.matcher(text).matches()) {
      return Value.missing();
    }
    Matcher form = FORM.matcher(text);
    return form.matches() ? Value.given(form.group(1) + form.group(2)) : Value.bad();
  }
}

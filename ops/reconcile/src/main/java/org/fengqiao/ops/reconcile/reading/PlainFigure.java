package org.fengqiao.ops.reconcile.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts and counts that are written in digits. Numerals and words stay undecided. */
public final class PlainFigure {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final Pattern AMOUNT =
      Pattern.compile("[¥￥]?(\\d[\\d,]{0,13}(?:\\.\\d{1,6})?)(万)?(元)?");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})余?[人名]?");

  /** A telephone number that stands in the wrong column is no amount. */
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

  private PlainFigure() {}

  /**
   * The cell in 0.01 yuan.
   *
   * @param unit how many yuan a bare number counts
   */
  public static Reading amount(@Nullable Object cell, BigDecimal unit) {
    String text = CellText.folded(cell);
    if (text.isEmpty()) {
      return Reading.MISSING;
    }
    Matcher written = AMOUNT.matcher(text);
    if (!written.matches() || PHONE.matcher(text).matches()) {
      return Reading.UNDECIDED;
    }
    boolean bare = written.group(2) == null && written.group(3) == null;
    BigDecimal counts = bare ? unit : written.group(2) == null ? BigDecimal.ONE : TEN_THOUSAND;
    return new Reading.Given(
        cents(new BigDecimal(written.group(1).replace(",", "")).multiply(counts)));
  }

  /** An amount of yuan in the same form. */
  public static String cents(BigDecimal yuan) {
    return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  /** The cell as a number of people. */
  public static Reading count(@Nullable Object cell) {
    String text = CellText.folded(cell);
    if (text.isEmpty()) {
      return Reading.MISSING;
    }
    Matcher written = COUNT.matcher(text);
    return written.matches()
        ? new Reading.Given(Integer.toString(Integer.parseInt(written.group(1))))
        : Reading.UNDECIDED;
  }
}

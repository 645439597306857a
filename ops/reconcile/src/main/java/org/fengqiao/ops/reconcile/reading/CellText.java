package org.fengqiao.ops.reconcile.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A cell as text, in the forms in which codes and figures can be compared. */
final class CellText {

  private CellText() {}

  /** The text, without blanks at its ends; a number without trailing zeros. */
  static String of(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number ->
          number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      case Double number -> of(BigDecimal.valueOf(number));
      case Float number -> of(new BigDecimal(number.toString()));
      case Boolean flag -> flag ? "1" : "0";
      default ->
          cell.toString().replaceAll("^[\\p{Z}\\p{Cntrl}\\p{Cf}]+|[\\p{Z}\\p{Cntrl}\\p{Cf}]+$", "");
    };
  }

  /** The same without any blank, and with full-width letters and digits made half-width. */
  static String folded(@Nullable Object cell) {
    String text = of(cell);
    StringBuilder folded = new StringBuilder(text.length());
    text.chars()
        .filter(letter -> letter > ' ' && !Character.isSpaceChar(letter) && letter != '\u200B')
        .forEach(letter -> folded.append((char) halfWidth(letter)));
    return folded.toString();
  }

  private static int halfWidth(int letter) {
    return letter >= '！' && letter <= '～'
        ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC).charAt(0)
        : letter;
  }
}

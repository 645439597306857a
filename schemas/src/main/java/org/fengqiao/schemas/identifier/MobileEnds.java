package org.fengqiao.schemas.identifier;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.code.HalfWidth;

/**
 * What a mobile number has in common with its masked form (手机号部分): its first three digits and its
 * last four, as 138****1234 leaves them. Personal data, as the number is.
 */
public final class MobileEnds {

  private static final int START = 3;
  private static final int END = 7;
  private static final String MASKS = "*#?xX＊＃？ｘＸ";
  private static final Pattern MASKED =
      Pattern.compile("(?:\\+?86|0086|0)?(1[3-9]\\d)\\d?[*#?xX]{2,}\\d?(\\d{4})");

  private MobileEnds() {}

  /** The ends of a mobile number in normal form, 11 digits. */
  public static String of(String mobile) {
    return mobile.substring(0, START) + mobile.substring(END);
  }

  /** The ends of each masked mobile number in what a source wrote into one cell. */
  public static List<String> ofMasked(String raw) {
    if (raw.chars().noneMatch(c -> MASKS.indexOf(c) >= 0)) {
      return List.of();
    }
    return Arrays.stream(PhoneNumber.parts(raw))
        .map(part -> MASKED.matcher(HalfWidth.of(part).replace("-", "")))
        .filter(Matcher::matches)
        .map(masked -> masked.group(1) + masked.group(2))
        .toList();
  }
}

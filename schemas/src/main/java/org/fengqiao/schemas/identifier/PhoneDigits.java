package org.fengqiao.schemas.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.identifier.PhoneNumber.Kind;
import org.fengqiao.schemas.identifier.PhoneNumber.Quality;
import org.fengqiao.schemas.identifier.PhoneNumber.Reading;

/** Reads one telephone number; {@link PhoneNumber} splits cells that hold several. */
final class PhoneDigits {

  private static final Pattern NOISE = Pattern.compile("[\\s()\\-.]+");
  private static final Pattern EXTENSION =
      Pattern.compile("(?<=\\d{7})(?:转|-|ext\\.?|#)\\d{1,5}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86(?=1[3-9]\\d{9}$|0))");
  private static final Pattern MOBILE = Pattern.compile("0?(1[3-9]\\d{9})");
  private static final Pattern LANDLINE =
      Pattern.compile("(010|02\\d|0[3-9]\\d{2})([2-9]\\d{6,7})");
  private static final Pattern SERVICE =
      Pattern.compile("1\\d{2}|1\\d{4}|9[56]\\d{3,4}|[48]00\\d{7}");
  private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");

  private PhoneDigits() {}

  /**
   * Whether the text is a mobile number in normal form: by far the most frequent cell, so worth a
   * short way.
   */
  static boolean isPlainMobile(String text) {
    if (text.length() != 11 || text.charAt(0) != '1' || text.charAt(1) < '3') {
      return false;
    }
    for (int i = 1; i < 11; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static Reading read(String text) {
    if (text.indexOf('*') >= 0) {
      return new Reading(Quality.MASKED, null);
    }
    String digits =
        withoutCountry(NOISE.matcher(EXTENSION.matcher(text).replaceFirst("")).replaceAll(""));
    Matcher mobile = MOBILE.matcher(digits);
    if (mobile.matches()) {
      return reading(Kind.MOBILE, mobile.group(1), text);
    }
    Matcher landline = LANDLINE.matcher(digits);
    if (landline.matches()) {
      return reading(Kind.LANDLINE, landline.group(1) + "-" + landline.group(2), text);
    }
    if (SERVICE.matcher(digits).matches()) {
      return new Reading(Quality.SERVICE, null);
    }
    return new Reading(LOCAL.matcher(digits).matches() ? Quality.AMBIGUOUS : Quality.INVALID, null);
  }

  // Behind the country code the area code loses its zero: +86 21 60000000.
  private static String withoutCountry(String digits) {
    Matcher country = COUNTRY.matcher(digits);
    if (!country.find()) {
      return digits;
    }
    String rest = digits.substring(country.end());
    return rest.startsWith("0") || MOBILE.matcher(rest).matches() ? rest : "0" + rest;
  }

  private static Reading reading(Kind kind, String normal, String text) {
    return new Reading(
        normal.equals(text) ? Quality.VALID : Quality.NORMALISED, new PhoneNumber(kind, normal));
  }
}

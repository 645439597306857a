package org.fengqiao.schemas.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * A citizen number (公民身份号码, GB 11643-1999): six digits division at first registration, eight birth
 * date, three sequence, one check. The division may long be abolished. Personal data: it exists at
 * the edge only, and never in a log.
 *
 * @param value18 the 18 characters, check letter in upper case
 */
public record CitizenNumber(String value18) {

  /** How good a source's value is. */
  public enum Quality {
    /** 18 characters, all checks passed. */
    VALID18,
    /** The 15 digits in use until 1999, upgraded to 18. */
    VALID15,
    /** Everything fits but the check character. */
    BAD_CHECK,
    /** Partly hidden by asterisks. */
    MASKED,
    /** A name, another number, an impossible date or province. */
    NOT_AN_IDENTIFIER,
    /** Nothing written. */
    EMPTY
  }

  /**
   * What was read.
   *
   * @param number set exactly when the quality is VALID18 or VALID15
   */
  public record Reading(Quality quality, @Nullable CitizenNumber number) {}

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  // First pairs of GB/T 2260, and 83 for residents from Taiwan; a retired pair would be listed here
  // too.
  private static final String PROVINCES =
      " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";
  // In 15-digit numbers these sequences marked people already a hundred years old.
  private static final String FIRST_CENTENARIAN_SEQUENCE = "996";

  /** Refuses what is not a correct number. */
  public CitizenNumber {
    if (value18.length() != 18 || !isPlausible(value18) || value18.charAt(17) != check(value18)) {
      throw new IllegalArgumentException(
          "Not a citizen number; read source values with CitizenNumber.read");
    }
  }

  /**
   * Reads what a source wrote: blanks, full-width digits and a small x are repaired, 15 digits are
   * upgraded.
   */
  public static Reading read(@Nullable String raw) {
    String text = raw == null ? "" : HalfWidth.of(raw);
    if (text.isEmpty()) {
      return new Reading(Quality.EMPTY, null);
    }
    if (text.indexOf('*') >= 0) {
      return new Reading(Quality.MASKED, null);
    }
    return switch (text.length()) {
      case 18 -> read18(text);
      case 15 -> read15(text);
      default -> new Reading(Quality.NOT_AN_IDENTIFIER, null);
    };
  }

  private static Reading read18(String text) {
    String value = text.charAt(17) == 'x' ? text.substring(0, 17) + 'X' : text;
    if (!isPlausible(value) || CHECKS.indexOf(value.charAt(17)) < 0) {
      return new Reading(Quality.NOT_AN_IDENTIFIER, null);
    }
    return value.charAt(17) == check(value)
        ? new Reading(Quality.VALID18, new CitizenNumber(value))
        : new Reading(Quality.BAD_CHECK, null);
  }

  private static Reading read15(String text) {
    String century = text.substring(12).compareTo(FIRST_CENTENARIAN_SEQUENCE) >= 0 ? "18" : "19";
    String value17 = text.substring(0, 6) + century + text.substring(6);
    return isPlausible(value17)
        ? new Reading(Quality.VALID15, new CitizenNumber(value17 + check(value17)))
        : new Reading(Quality.NOT_AN_IDENTIFIER, null);
  }

  private static boolean isPlausible(String text) {
    for (int i = 0; i < 17; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return isProvince(text) && isBirthDate(text, 6);
  }

  /** Whether a text of at least two characters begins with a province. */
  static boolean isProvince(String text) {
    return PROVINCES.contains(" " + text.substring(0, 2) + " ");
  }

  /** Whether eight digits of the text are a day on which somebody may have been born. */
  static boolean isBirthDate(String text, int from) {
    int year = number(text, from, from + 4);
    return year >= 1800
        && year < 2100
        && isDay(year, number(text, from + 4, from + 6), number(text, from + 6, from + 8));
  }

  private static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** The county of first registration, six digits as they were then. */
  public String division() {
    return value18.substring(0, 6);
  }

  /** The birth date. */
  public LocalDate birthDate() {
    return LocalDate.of(number(value18, 6, 10), number(value18, 10, 12), number(value18, 12, 14));
  }

  @Override
  public String toString() {
    return "CitizenNumber[hidden]";
  }
}

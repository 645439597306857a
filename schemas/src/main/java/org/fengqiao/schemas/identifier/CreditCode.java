package org.fengqiao.schemas.identifier;

import java.util.Locale;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's number: the unified social credit code (统一社会信用代码, GB 32100-2015, 18 characters)
 * or the organisation code before it (组织机构代码, GB 11714-1997, 9 characters), which courts still hold
 * and which is part of the former.
 *
 * @param value 18 or 9 characters, upper case, without the hyphen
 */
public record CreditCode(String value) {

  /** How good a source's value is. */
  public enum Quality {
    /** 18 characters, check passed. */
    VALID,
    /** A 9-character organisation code, check passed. */
    VALID_ORGANISATION,
    /** Right length and alphabet, wrong check character. */
    BAD_CHECK,
    /** Partly hidden by asterisks. */
    MASKED,
    /** Anything else. */
    INVALID,
    /** Nothing written. */
    EMPTY
  }

  /**
   * What was read.
   *
   * @param code set exactly when the quality is VALID or VALID_ORGANISATION
   */
  public record Reading(Quality quality, @Nullable CreditCode code) {}

  // No I, O, S, V, Z: they are mistaken for digits.
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Refuses what is not a correct code. */
  public CreditCode {
    boolean correct =
        switch (value.length()) {
          case 18 -> isShaped(value) && value.charAt(17) == check(value);
          case 9 -> isOrganisationShaped(value) && value.charAt(8) == organisationCheck(value);
          default -> false;
        };
    if (!correct) {
      throw new IllegalArgumentException(
          "Not a credit code; read source values with CreditCode.read");
    }
  }

  /**
   * Reads what a source wrote: blanks, full-width forms, small letters and the old code's hyphen
   * are repaired.
   */
  public static Reading read(@Nullable String raw) {
    String text = raw == null ? "" : HalfWidth.of(raw).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new Reading(Quality.EMPTY, null);
    }
    if (text.indexOf('*') >= 0) {
      return new Reading(Quality.MASKED, null);
    }
    if (text.length() == 10 && text.charAt(8) == '-') {
      text = text.substring(0, 8) + text.charAt(9);
    }
    if (text.length() == 18 && isShaped(text)) {
      return reading(text, text.charAt(17) == check(text), Quality.VALID);
    }
    if (text.length() == 9 && isOrganisationShaped(text)) {
      return reading(text, text.charAt(8) == organisationCheck(text), Quality.VALID_ORGANISATION);
    }
    return new Reading(Quality.INVALID, null);
  }

  private static Reading reading(String text, boolean checked, Quality quality) {
    return checked
        ? new Reading(quality, new CreditCode(text))
        : new Reading(Quality.BAD_CHECK, null);
  }

  private static boolean isShaped(String text) {
    for (int i = 0; i < 18; i++) {
      char c = text.charAt(i);
      boolean division = i >= 2 && i < 8;
      if (division ? c < '0' || c > '9' : ALPHABET.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOrganisationShaped(String text) {
    for (int i = 0; i < 9; i++) {
      if (organisationValue(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(text.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String text) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += ORGANISATION_WEIGHTS[i] * organisationValue(text.charAt(i));
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : (char) ('0' + check % 11);
  }

  private static int organisationValue(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }

  /**
   * The 9-character organisation code: by it an 18-character code and an old one of the same
   * organisation compare.
   */
  public String organisationCode() {
    return value.length() == 9 ? value : value.substring(8, 17);
  }

  @Override
  public String toString() {
    // A self-employed trader's code is a person's particulars too.
    return "CreditCode[hidden]";
  }
}

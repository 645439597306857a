package org.fengqiao.schemas.identifier;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * The number of a call to the police (接警单编号, JJDBH): yyyyMMddHHmmss, six digits division, six
 * digits serial. Systems also hold shorter serials and truncated keys, so the length is judged
 * apart from the content.
 */
public final class PoliceCallNumber {

  /** How good a source's value is. */
  public enum Quality {
    /** 26 digits that begin with a moment. */
    VALID,
    /**
     * Begins with a moment, but is shorter or longer: a short serial, or a key cut off by its
     * column.
     */
    LENGTH_VARIANT,
    /** No call number. */
    INVALID,
    /** Nothing written. */
    EMPTY
  }

  /**
   * What was read.
   *
   * @param normal digits only; empty when the quality is INVALID or EMPTY
   */
  public record Reading(Quality quality, String normal) {}

  private static final int LENGTH = 26;
  private static final int SHORTEST = 19;
  private static final int LONGEST = 30;

  private PoliceCallNumber() {}

  /** Reads what a source wrote; blanks and full-width digits are repaired. */
  public static Reading read(@Nullable String raw) {
    String text = raw == null ? "" : HalfWidth.of(raw);
    if (text.isEmpty()) {
      return new Reading(Quality.EMPTY, "");
    }
    if (text.length() < SHORTEST
        || text.length() > LONGEST
        || !isDigits(text)
        || !beginsWithAMoment(text)) {
      return new Reading(Quality.INVALID, "");
    }
    return new Reading(text.length() == LENGTH ? Quality.VALID : Quality.LENGTH_VARIANT, text);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsWithAMoment(String text) {
    int year = number(text, 0, 4);
    try {
      LocalDateTime.of(
          year,
          number(text, 4, 6),
          number(text, 6, 8),
          number(text, 8, 10),
          number(text, 10, 12),
          number(text, 12, 14));
      return year >= 1980 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}

package org.fengqiao.schemas.identifier;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.schemas.identifier.SourceDate.Quality;
import org.fengqiao.schemas.identifier.SourceDate.Reading;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Dates written with signs between year, month and day, with or without a time of day and an
 * offset.
 */
final class WrittenDate {

  private static final String TIME =
      "(?:[ T]*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:[.,](\\d{1,9}))?)?[分秒]? *(Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})[日号]?" + TIME);
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile("(\\d{1,2})-(\\d{1,2}月|[A-Za-z]{3})-(\\d{4}|\\d{2})" + TIME);
  private static final Pattern SEVERAL_MEANINGS =
      Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}[-/.月](\\d{2}|\\d{4}|\\d)日?" + TIME);
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

  private WrittenDate() {}

  static Reading read(String written) {
    String text = ChineseNumerals.toDigits(written);
    try {
      Matcher yearFirst = YEAR_FIRST.matcher(text);
      if (yearFirst.matches()) {
        return reading(yearFirst, number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
      }
      Matcher oracle = DAY_MONTH_NAME.matcher(text);
      if (oracle.matches()) {
        return reading(oracle, year(oracle.group(3)), month(oracle.group(2)), number(oracle, 1));
      }
    } catch (DateTimeException e) {
      return Reading.of(Quality.INVALID);
    }
    return Reading.of(
        SEVERAL_MEANINGS.matcher(text).matches() ? Quality.AMBIGUOUS : Quality.INVALID);
  }

  private static Reading reading(Matcher matcher, int year, int month, int day) {
    boolean timed = matcher.group(4) != null;
    boolean second = matcher.group(6) != null;
    LocalDateTime wall =
        LocalDateTime.of(
            year,
            month,
            day,
            timed ? number(matcher, 4) : 0,
            timed ? number(matcher, 5) : 0,
            second ? number(matcher, 6) : 0);
    return new Reading(Quality.VALID, inZone(wall, matcher.group(8)), precision(timed, second));
  }

  private static LocalDateTime inZone(LocalDateTime wall, @Nullable String offset) {
    return offset == null
        ? wall
        : OffsetDateTime.of(wall, ZoneOffset.of(offset))
            .atZoneSameInstant(SourceDate.ZONE)
            .toLocalDateTime();
  }

  static TimePrecision precision(boolean timed, boolean second) {
    if (second) {
      return TimePrecision.SECOND;
    }
    return timed ? TimePrecision.MINUTE : TimePrecision.DAY;
  }

  // Oracle's RR: 00 to 49 are this century, 50 to 99 the last.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    if (name.endsWith("月")) {
      return Integer.parseInt(name, 0, name.length() - 1, 10);
    }
    int index = MONTHS.indexOf(name.toUpperCase(Locale.ROOT));
    return index >= 0 && index % 3 == 0 ? index / 3 + 1 : 0;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}

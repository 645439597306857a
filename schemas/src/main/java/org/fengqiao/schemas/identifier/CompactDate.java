package org.fengqiao.schemas.identifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.fengqiao.schemas.identifier.SourceDate.Quality;
import org.fengqiao.schemas.identifier.SourceDate.Reading;
import org.fengqiao.schemas.message.TimePrecision;

/** Dates written as one number; what the number means follows from its length. */
final class CompactDate {

  // Day 0 of the 1900 system as it counts after its wrong 1900-02-29.
  private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
  private static final int SECONDS_OF_DAY = 86_400;

  private CompactDate() {}

  /** Whether the text is one number, an Excel serial with its fraction of a day included. */
  static boolean applies(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && !(c == '.' && i == 5)) {
        return false;
      }
    }
    return true;
  }

  static Reading read(String text) {
    if (text.length() >= 6 && text.charAt(5) == '.') {
      return excel(text);
    }
    return switch (text.length()) {
      case 5 -> excel(text);
      case 6 -> Reading.of(Quality.AMBIGUOUS);
      case 8, 12, 14 -> digits(text);
      case 10 -> epoch(Long.parseLong(text));
      case 13 -> epoch(Long.parseLong(text) / 1000);
      default -> Reading.of(Quality.INVALID);
    };
  }

  private static Reading excel(String text) {
    int day = Integer.parseInt(text, 0, 5, 10);
    if (text.length() <= 6) {
      return new Reading(
          Quality.VALID, EXCEL_EPOCH.plusDays(day).atStartOfDay(), TimePrecision.DAY);
    }
    long second = Math.round(Double.parseDouble(text.substring(5)) * SECONDS_OF_DAY);
    return new Reading(
        Quality.VALID,
        EXCEL_EPOCH.plusDays(day).atStartOfDay().plusSeconds(second),
        TimePrecision.SECOND);
  }

  private static Reading digits(String text) {
    try {
      LocalDateTime at =
          LocalDateTime.of(
              part(text, 0, 4),
              part(text, 4, 6),
              part(text, 6, 8),
              part(text, 8, 10),
              part(text, 10, 12),
              part(text, 12, 14));
      return new Reading(
          Quality.VALID, at, WrittenDate.precision(text.length() > 8, text.length() > 12));
    } catch (DateTimeException e) {
      return Reading.of(Quality.INVALID);
    }
  }

  private static int part(String text, int from, int to) {
    return text.length() < to ? 0 : Integer.parseInt(text, from, to, 10);
  }

  private static Reading epoch(long second) {
    LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), SourceDate.ZONE);
    return new Reading(Quality.VALID, at, TimePrecision.SECOND);
  }
}

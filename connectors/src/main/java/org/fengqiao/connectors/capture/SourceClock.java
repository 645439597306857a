package org.fengqiao.connectors.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change times that legacy systems stamp: wall time of Shanghai unless said otherwise.
 */
public final class SourceClock {

  /** The zone of every legacy system. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd[['T'][ ]HH:mm[:ss]]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter(Locale.ROOT);

  private SourceClock() {}

  /**
   * The instant that a change column names.
   *
   * @param value epoch milliseconds, a {@code java.time} value, or text like 2020-07-02 16:40:11
   * @return null when the value is empty or not a time
   */
  public static @Nullable Instant read(@Nullable Object value) {
    return read(value, ZONE);
  }

  /**
   * The instant that a change column of another zone names.
   *
   * @param value epoch milliseconds, a {@code java.time} value, or text like 2020-07-02 16:40:11
   * @param zone of wall times
   * @return null when the value is empty or not a time
   */
  public static @Nullable Instant read(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case Number millis -> Instant.ofEpochMilli(millis.longValue());
      case Instant instant -> instant;
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.atZone(zone).toInstant();
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      case String text -> parse(text.strip(), zone);
      case null, default -> null;
    };
  }

  /**
   * A change time, or now when it lies ahead: a watermark in the future, from one mistyped year,
   * would hide every change until then.
   */
  public static Instant notAhead(Instant changed, Clock clock) {
    Instant now = clock.instant();
    return changed.isAfter(now) ? now : changed;
  }

  private static @Nullable Instant parse(String text, ZoneId zone) {
    if (text.length() >= 12
        && text.length() <= 14
        && text.chars().allMatch(character -> character >= '0' && character <= '9')) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }
    try {
      return LocalDateTime.parse(text, TEXT).atZone(zone).toInstant();
    } catch (DateTimeParseException notAWallTime) {
      return ofOffset(text);
    }
  }

  private static @Nullable Instant ofOffset(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }
}

package org.fengqiao.connectors.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

  // A version counts milliseconds, and hub and databases take no year of more than four digits.
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd[['T'][ ]HH:mm[:ss]]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

  private SourceClock() {}

  /** An instant as the source's people read it: wall time to the second. */
  public static String written(Instant instant) {
    return WRITTEN.format(instant);
  }

  /**
   * The instant that a change column names.
   *
   * @param value epoch milliseconds, a {@code java.time} value, or text like 2020-07-02 16:40:11
   * @return null when the value is empty, not a time, or outside the years 1 to 9999, as the
   *     infinity of some databases is
   */
  public static @Nullable Instant read(@Nullable Object value) {
    return read(value, ZONE);
  }

  /**
   * The instant that a change column of another zone names.
   *
   * @param value epoch milliseconds, a {@code java.time} value, or text like 2020-07-02 16:40:11
   * @param zone of wall times
   * @return null when the value is empty, not a time, or outside the years 1 to 9999
   */
  public static @Nullable Instant read(@Nullable Object value, ZoneId zone) {
    return switch (value) {
      case Number millis -> within(Instant.ofEpochMilli(millis.longValue()));
      case Instant instant -> within(instant);
      case OffsetDateTime time -> within(time.toInstant());
      case LocalDateTime time -> at(time, zone);
      case LocalDate date -> at(date.atStartOfDay(), zone);
      case String text -> parse(text.strip(), zone);
      case null, default -> null;
    };
  }

  private static @Nullable Instant at(LocalDateTime time, ZoneId zone) {
    // An instant of such a year cannot even be made of some of these times.
    return within(time.toInstant(ZoneOffset.UTC)) == null
        ? null
        : within(time.atZone(zone).toInstant());
  }

  private static @Nullable Instant within(Instant instant) {
    return instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
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
      return at(LocalDateTime.parse(text, TEXT), zone);
    } catch (DateTimeParseException notAWallTime) {
      return ofOffset(text);
    }
  }

  private static @Nullable Instant ofOffset(String text) {
    try {
      return within(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }
}

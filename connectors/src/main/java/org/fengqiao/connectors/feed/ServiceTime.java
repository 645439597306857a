package org.fengqiao.connectors.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How a service writes times, in questions and in the change column.
 *
 * @param format how times are written
 * @param zone wall time of which zone
 */
public record ServiceTime(Format format, ZoneId zone) {

  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** How times are written. */
  public enum Format {
    /** Milliseconds since 1970. */
    MILLIS,
    /** Seconds since 1970. */
    SECONDS,
    /** 2020-05-08T09:30:00+08:00. */
    ISO,
    /** 2020-05-08 09:30:00. */
    DATETIME,
    /** 2020-05-08. */
    DATE
  }

  /** The time as the service reads it, never later than the given one. */
  public String write(Instant time) {
    return switch (format) {
      case MILLIS -> Long.toString(time.toEpochMilli());
      case SECONDS -> Long.toString(time.getEpochSecond());
      case ISO ->
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              time.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
      case DATETIME -> DATETIME.format(time.atZone(zone));
      case DATE -> DateTimeFormatter.ISO_LOCAL_DATE.format(time.atZone(zone));
    };
  }
}

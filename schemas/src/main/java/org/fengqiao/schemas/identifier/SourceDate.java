package org.fengqiao.schemas.identifier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A date or moment as legacy systems write it: ISO, slashes, dots, Chinese signs and numerals,
 * compact digits, Excel serials (1900 system), Oracle's {@code 05-3月-19}, epoch milliseconds (13
 * digits, that is since 2001) and seconds. What has no zone is wall time in Asia/Shanghai.
 */
public final class SourceDate {

  /** The zone of every source that names none. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** How good a source's value is. */
  public enum Quality {
    /** One meaning only. */
    VALID,
    /** Several days are possible: a two-digit year, or the day before the month. */
    AMBIGUOUS,
    /** No date, or a day that the calendar does not have. */
    INVALID,
    /** A stand-in for "none" or "open": 1900-01-01, 0000-00-00, 9999-12-31 and their like. */
    SENTINEL,
    /** Nothing written. */
    EMPTY
  }

  /**
   * What was read.
   *
   * @param at wall time in {@link #ZONE}; set exactly when the quality is VALID
   * @param precision the finest unit written; UNKNOWN when the quality is not VALID
   */
  public record Reading(Quality quality, @Nullable LocalDateTime at, TimePrecision precision) {

    static Reading of(Quality quality) {
      return new Reading(quality, null, TimePrecision.UNKNOWN);
    }
  }

  private static final Set<LocalDate> STAND_INS =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2099, 12, 31),
          LocalDate.of(9999, 12, 31));

  private SourceDate() {}

  /** Reads what a source wrote. */
  public static Reading read(@Nullable String raw) {
    String text = raw == null ? "" : HalfWidth.keepingBlanks(raw);
    if (text.isEmpty()) {
      return Reading.of(Quality.EMPTY);
    }
    if (text.startsWith("0000-00-00") || text.equals("00000000")) {
      return Reading.of(Quality.SENTINEL);
    }
    Reading reading = CompactDate.applies(text) ? CompactDate.read(text) : WrittenDate.read(text);
    return judged(reading);
  }

  private static Reading judged(Reading reading) {
    LocalDateTime at = reading.at();
    if (at == null) {
      return reading;
    }
    if (STAND_INS.contains(at.toLocalDate())) {
      return Reading.of(Quality.SENTINEL);
    }
    return at.getYear() < 1900 || at.getYear() > 2100 ? Reading.of(Quality.INVALID) : reading;
  }
}

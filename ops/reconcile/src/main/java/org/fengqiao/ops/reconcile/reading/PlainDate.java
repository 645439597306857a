package org.fengqiao.ops.reconcile.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times that have year, month and day in this order, in digits. Excel serials,
 * numerals, two-digit years and the like stay undecided.
 */
public final class PlainDate {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?)?");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");

  /** Days that legacy systems write for "none" or "open". */
  private static final Set<LocalDate> STAND_INS =
      Set.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2099, 12, 31),
          LocalDate.of(9999, 12, 31));

  private PlainDate() {}

  /** The cell as milliseconds since 1970; what has no zone is wall time in Asia/Shanghai. */
  public static Reading read(@Nullable Object cell) {
    return switch (cell) {
      case null -> Reading.MISSING;
      case LocalDate day -> judged(day.atStartOfDay());
      case LocalDateTime time -> judged(time);
      case OffsetDateTime time -> judged(time.atZoneSameInstant(ZONE).toLocalDateTime());
      default -> text(CellText.of(cell));
    };
  }

  /** A time of the warehouse in the same form. */
  public static String millis(Instant at) {
    return Long.toString(at.toEpochMilli());
  }

  private static Reading text(String text) {
    if (text.isEmpty() || text.startsWith("0000-00-00")) {
      return Reading.MISSING;
    }
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      written = COMPACT.matcher(text);
      if (!written.matches()) {
        return Reading.UNDECIDED;
      }
    }
    try {
      String fraction = written.groupCount() > 6 ? written.group(7) : null;
      return judged(
          LocalDateTime.of(
              number(written.group(1)),
              number(written.group(2)),
              number(written.group(3)),
              number(written.group(4)),
              number(written.group(5)),
              number(written.group(6)),
              fraction == null ? 0 : number((fraction + "00000000").substring(0, 9))));
    } catch (DateTimeException noSuchDay) {
      return Reading.BAD;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Reading judged(LocalDateTime time) {
    if (STAND_INS.contains(time.toLocalDate())) {
      return Reading.MISSING;
    }
    return time.getYear() < 1901 || time.getYear() > 2098
        ? Reading.UNDECIDED
        : new Reading.Given(millis(time.atZone(ZONE).toInstant()));
  }
}

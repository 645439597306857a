package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/** What the named functions of a feed file make of a cell. */
final class Functions {

  /** A moment and the finest unit in which it was written. */
  record Moment(Instant at, TimePrecision precision) {}

  private Functions() {}

  /**
   * The function's value; empty when the cell makes no sense to it.
   *
   * @param text the cell's text
   * @param value the cell as the driver gave it
   */
  static Optional<?> apply(Step step, String text, @Nullable Object value, @Nullable LocalDate at) {
    return switch (step) {
      case Step.Constant constant -> Optional.of(constant.value());
      case Step.ParseDate date -> moment(text, value);
      case Step.ParseCount count -> ChineseNumber.count(text);
      case Step.ParseAmount amount -> ChineseNumber.cents(text, amount.unit());
      case Step.ParseDivision division -> Places.county(division.from(), text, at);
      case Step.ParseTownship township -> Places.township(text);
      case Step.Lookup lookup -> lookup(lookup, text);
      case Step.Crosswalk crosswalk -> Optional.empty();
      case Step.CountParties parties -> Optional.empty();
    };
  }

  private static Optional<String> lookup(Step.Lookup lookup, String text) {
    String table = lookup.table();
    String direct = lookup.values().get(text);
    if (direct != null || table == null) {
      return Optional.ofNullable(direct);
    }
    return CodeTables.standard().name(table, text).map(lookup.values()::get);
  }

  /** Drivers give times as types; files and careless tables as text. */
  private static Optional<Moment> moment(String text, @Nullable Object value) {
    return switch (value) {
      case LocalDateTime time -> known(time);
      case LocalDate date ->
          known(date.atStartOfDay()).map(m -> new Moment(m.at(), TimePrecision.DAY));
      case Instant instant -> known(LocalDateTime.ofInstant(instant, SourceDate.ZONE));
      case OffsetDateTime time -> known(time.atZoneSameInstant(SourceDate.ZONE).toLocalDateTime());
      case null, default -> read(text);
    };
  }

  private static Optional<Moment> known(LocalDateTime time) {
    // 1900-01-01 and 9999-12-31 stand for "unknown" in every spelling and type.
    return time.getYear() <= 1900 || time.getYear() >= 9999
        ? Optional.empty()
        : Optional.of(new Moment(time.atZone(SourceDate.ZONE).toInstant(), TimePrecision.SECOND));
  }

  private static Optional<Moment> read(String text) {
    SourceDate.Reading reading = SourceDate.read(text);
    LocalDateTime at = reading.at();
    return switch (reading.quality()) {
      case VALID ->
          at == null
              ? Optional.empty()
              : Optional.of(
                  new Moment(at.atZone(SourceDate.ZONE).toInstant(), reading.precision()));
      case AMBIGUOUS, INVALID, SENTINEL, EMPTY -> Optional.empty();
    };
  }
}

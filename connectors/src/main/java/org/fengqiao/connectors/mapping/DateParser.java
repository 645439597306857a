package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.TimePrecision;
import org.jspecify.annotations.Nullable;

/** Reads dates and times, as text or as the driver's own types. */
final class DateParser implements CellParser<Moment> {

  @Override
  public Value<Moment> parse(@Nullable Object cell, Draft draft) {
    return switch (cell) {
      case LocalDate day -> typed(day.atStartOfDay(), TimePrecision.DAY);
      case LocalDateTime time -> typed(time, TimePrecision.SECOND);
      case Instant instant -> typed(wall(instant), TimePrecision.SECOND);
      case OffsetDateTime time -> typed(wall(time.toInstant()), TimePrecision.SECOND);
      case ZonedDateTime time -> typed(wall(time.toInstant()), TimePrecision.SECOND);
      case null -> Value.missing();
      default -> text(CellText.of(cell));
    };
  }

  private static LocalDateTime wall(Instant instant) {
    boolean readable =
        instant.isAfter(Instant.EPOCH.minus(1_000_000, ChronoUnit.DAYS))
            && instant.isBefore(Instant.EPOCH.plus(5_000_000, ChronoUnit.DAYS));
    return readable ? LocalDateTime.ofInstant(instant, SourceDate.ZONE) : LocalDateTime.MIN;
  }

  /** A typed column has the same stand-ins as a text. */
  private static Value<Moment> typed(LocalDateTime time, TimePrecision precision) {
    if (time.getYear() > 1970 && time.getYear() < 2099) {
      return Value.given(new Moment(time, precision));
    }
    return switch (SourceDate.read(time.toLocalDate().toString()).quality()) {
      case SENTINEL, EMPTY -> Value.missing();
      case VALID -> Value.given(new Moment(time, precision));
      case AMBIGUOUS, INVALID -> Value.bad();
    };
  }

  private static Value<Moment> text(String text) {
    SourceDate.Reading reading = SourceDate.read(text);
    return switch (reading.quality()) {
      case SENTINEL, EMPTY -> Value.missing();
      case AMBIGUOUS, INVALID -> Value.bad();
      case VALID -> {
        LocalDateTime at = reading.at();
        yield at == null ? Value.bad() : Value.given(new Moment(at, reading.precision()));
      }
    };
  }
}

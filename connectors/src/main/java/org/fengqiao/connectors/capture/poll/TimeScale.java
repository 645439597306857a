package org.fengqiao.connectors.capture.poll;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.fengqiao.connectors.capture.SourceClock;
import org.jspecify.annotations.Nullable;

/** A change column that holds the time of the change. A mark counts microseconds. */
record TimeScale(Duration overlap, Clock clock) implements ChangeScale {

  private static final Set<Integer> TYPES =
      Set.of(
          Types.TIMESTAMP,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.DATE,
          Types.CHAR,
          Types.VARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.OTHER);

  @Override
  public boolean fits(int type) {
    return TYPES.contains(type);
  }

  @Override
  public @Nullable Long mark(@Nullable Object value) {
    Instant at = SourceClock.read(value);
    return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  @Override
  public Object value(long mark) {
    return LocalDateTime.ofInstant(instant(mark), SourceClock.ZONE);
  }

  @Override
  public long since(long reached) {
    return reached - overlap.toNanos() / 1000;
  }

  @Override
  public long remembered(long mark) {
    Instant kept = SourceClock.notAhead(instant(mark), clock);
    return Math.min(mark, ChronoUnit.MICROS.between(Instant.EPOCH, kept));
  }

  @Override
  public String text(long mark) {
    return instant(mark).toString();
  }

  @Override
  public long parse(String text) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
  }

  @Override
  public long position(long mark) {
    return Math.floorDiv(mark, 1000);
  }

  @Override
  public Instant changedAt(long mark) {
    return instant(mark);
  }

  private static Instant instant(long mark) {
    return Instant.EPOCH.plus(mark, ChronoUnit.MICROS);
  }
}

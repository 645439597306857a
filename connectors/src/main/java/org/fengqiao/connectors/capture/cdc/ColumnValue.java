package org.fengqiao.connectors.capture.cdc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.fengqiao.connectors.capture.SourceClock;

/** Reads one column's values as strings, numbers, booleans and wall times. */
@FunctionalInterface
interface ColumnValue {

  Object read(Object raw);

  /** How to read a column of the given type. */
  static ColumnValue of(Schema schema) {
    return switch (schema.name() == null ? "" : schema.name()) {
      case "io.debezium.time.Date" -> raw -> LocalDate.ofEpochDay(number(raw));
      case "io.debezium.time.Timestamp" -> raw -> wallTime(number(raw), ChronoUnit.MILLIS);
      case "io.debezium.time.MicroTimestamp" -> raw -> wallTime(number(raw), ChronoUnit.MICROS);
      case "io.debezium.time.NanoTimestamp" -> raw -> wallTime(number(raw), ChronoUnit.NANOS);
      case "io.debezium.time.ZonedTimestamp" ->
          raw ->
              OffsetDateTime.parse(raw.toString())
                  .atZoneSameInstant(SourceClock.ZONE)
                  .toLocalDateTime();
      case "io.debezium.time.Time" -> raw -> LocalTime.ofNanoOfDay(number(raw) * 1_000_000);
      case "io.debezium.time.MicroTime" -> raw -> LocalTime.ofNanoOfDay(number(raw) * 1_000);
      case "io.debezium.time.NanoTime" -> raw -> LocalTime.ofNanoOfDay(number(raw));
      case "io.debezium.data.VariableScaleDecimal" -> raw -> decimal((Struct) raw);
      default ->
          raw ->
              switch (raw) {
                case Number number -> number;
                case Boolean truth -> truth;
                case ByteBuffer bytes -> hex(bytes);
                default -> raw.toString();
              };
    };
  }

  private static long number(Object raw) {
    return ((Number) raw).longValue();
  }

  private static LocalDateTime wallTime(long since1970, ChronoUnit unit) {
    return LocalDateTime.ofInstant(Instant.EPOCH.plus(since1970, unit), ZoneOffset.UTC);
  }

  private static BigDecimal decimal(Struct value) {
    return new BigDecimal(new BigInteger(value.getBytes("value")), value.getInt32("scale"));
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}

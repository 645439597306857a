package org.fengqiao.connectors.quarantine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One cell in a sealed row. Texts and truths stand as they are; every other type by its name and
 * its text, so that a date that the driver gave as a date is mapped as one when it is replayed.
 */
final class CellContent {

  private static final Map<String, Function<String, Object>> TYPES =
      Map.ofEntries(
          Map.entry("Byte", Byte::valueOf),
          Map.entry("Short", Short::valueOf),
          Map.entry("Integer", Integer::valueOf),
          Map.entry("Long", Long::valueOf),
          Map.entry("BigInteger", BigInteger::new),
          Map.entry("BigDecimal", BigDecimal::new),
          Map.entry("Float", Float::valueOf),
          Map.entry("Double", Double::valueOf),
          Map.entry("LocalDate", LocalDate::parse),
          Map.entry("LocalTime", LocalTime::parse),
          Map.entry("LocalDateTime", LocalDateTime::parse),
          Map.entry("OffsetDateTime", OffsetDateTime::parse),
          Map.entry("ZonedDateTime", ZonedDateTime::parse),
          Map.entry("Instant", Instant::parse));

  private CellContent() {}

  static @Nullable Object json(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case String text -> text;
      case Boolean truth -> truth;
      default -> {
        String type = cell.getClass().getSimpleName();
        yield TYPES.containsKey(type) ? Map.of(type, cell.toString()) : cell.toString();
      }
    };
  }

  static @Nullable Object read(JsonNode cell) {
    if (cell.isNull()) {
      return null;
    }
    if (cell.isBoolean()) {
      return cell.booleanValue();
    }
    for (Map.Entry<String, JsonNode> typed : cell.properties()) {
      String text = typed.getValue().asString();
      return TYPES.getOrDefault(typed.getKey(), other -> other).apply(text);
    }
    return cell.asString();
  }
}

package org.fengqiao.routes.console;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fengqiao.schemas.code.DisputeType;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.code.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How codes and figures are said in the reader's language. What has no English name keeps its
 * Chinese one. Public because templates call it.
 */
public final class Names {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

  private final MessageSource messages;

  Names(MessageSource messages) {
    this.messages = messages;
  }

  /** A dispute type; where the reader's language has no name for it, its first level's. */
  public String type(String code) {
    String own = DisputeTypes.standard().find(code).map(DisputeType::name).orElse(code);
    String level1 = DisputeTypes.standard().find(code).map(DisputeType::level1).orElse(code);
    return message("type." + code, message("type." + level1, own));
  }

  /** A county or province. */
  public String division(String code) {
    return message("division." + code, Divisions.china().name(code).orElse(code));
  }

  /** The two counties of a border. */
  public String pair(String pair) {
    return Arrays.stream(pair.split("-", -1))
        .map(this::division)
        .collect(Collectors.joining(" – "));
  }

  /** What an indicator counts by: a dispute type, the two counties of a border, or an aspect. */
  public String item(String item) {
    if (item.contains("-")) {
      return pair(item);
    }
    return Character.isDigit(item.charAt(0)) ? type(item) : of("aspect", item);
  }

  /** A constant of a kind, for example a state, a feed or a department. */
  public String of(String kind, Object constant) {
    return message(kind + "." + constant, constant.toString());
  }

  /** One thing that a border statement says: a constant, a place, a moment, a number. */
  public String detail(String what, Object value) {
    if (value instanceof Instant) {
      return time(value);
    }
    return switch (what) {
      case "division", "lead", "venue" -> place(value.toString());
      default -> of(what, value);
    };
  }

  /** A division of 6, 9 or 12 digits: its county by name, and the number where it is finer. */
  private String place(String code) {
    String county = division(code.substring(0, Math.min(6, code.length())));
    return code.length() > 6 ? county + " " + code : county;
  }

  /** A moment in China's time; a dash for none. */
  public String time(@Nullable Object at) {
    return switch (at) {
      case Instant instant -> TIME.format(instant);
      case Timestamp timestamp -> TIME.format(timestamp.toInstant());
      case null, default -> "–";
    };
  }

  /** A column's value as it stands, moments in China's time; a dash for none. */
  public String value(@Nullable Object value) {
    return value == null || value instanceof Timestamp ? time(value) : value.toString();
  }

  /** A number with its thousands apart. */
  public String number(long value) {
    return "%,d".formatted(value);
  }

  /** A rate per second: one decimal below ten. */
  public String rate(double perSecond) {
    if (perSecond == 0) {
      return "0";
    }
    return perSecond < 9.95 ? "%.1f".formatted(perSecond) : "%,d".formatted(Math.round(perSecond));
  }

  /** A length of time in its largest fitting unit; a dash for none. */
  public String span(@Nullable Long millis) {
    if (millis == null) {
      return "–";
    }
    Duration span = Duration.ofMillis(Math.max(0, millis));
    if (span.toSeconds() < 1) {
      return span.toMillis() + " ms";
    }
    if (span.toMinutes() < 2) {
      return "%.1f s".formatted(span.toMillis() / 1000.0);
    }
    return span.toHours() < 2 ? span.toMinutes() + " min" : span.toHours() + " h";
  }

  private String message(String key, String otherwise) {
    String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }
}

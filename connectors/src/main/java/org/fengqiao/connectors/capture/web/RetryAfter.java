package org.fengqiao.connectors.capture.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a service asks to be left alone, by its header Retry-After. */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * Reads the header.
   *
   * @param header seconds or a date; empty when the service says nothing
   * @return zero when it says nothing, nonsense, or a time that has passed
   */
  static Duration of(String header, Clock clock) {
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Duration wait =
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}

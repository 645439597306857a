package org.fengqiao.connectors.feed;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times of the day at which a source is not read, because its own people need it.
 *
 * @param spans the times, which may overlap
 */
public record QuietHours(List<Span> spans) {

  /** A source that may be read at any time. */
  public static final QuietHours NONE = new QuietHours(List.of());

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /** Copies the list. */
  public QuietHours {
    spans = List.copyOf(spans);
  }

  /**
   * From one time of the day to another, every day; past midnight when it ends earlier than it
   * begins.
   *
   * @param from the first quiet minute
   * @param to the first minute after
   */
  public record Span(LocalTime from, LocalTime to) {

    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
    private static final Pattern FORM = Pattern.compile("(" + TIME + ")-(?!\\1)(" + TIME + ")");

    /** Reads a span like 08:30-11:30; empty when the text is none. */
    public static Optional<Span> parse(String text) {
      Matcher ends = FORM.matcher(text.strip());
      return ends.matches()
          ? Optional.of(new Span(LocalTime.parse(ends.group(1)), LocalTime.parse(ends.group(2))))
          : Optional.empty();
    }

    boolean includes(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /**
   * Reads spans as operations write them.
   *
   * @throws IllegalArgumentException when one is not of the form 08:30-11:30
   */
  public static QuietHours of(List<String> spans) {
    return new QuietHours(
        spans.stream()
            .map(
                text ->
                    Span.parse(text)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "quiet hours are written as 08:30-11:30, not as " + text)))
            .toList());
  }

  /** These times and those. */
  public QuietHours and(QuietHours more) {
    return new QuietHours(Stream.concat(spans.stream(), more.spans().stream()).toList());
  }

  /**
   * When the quiet time that it is now will be over; empty when it is none.
   *
   * @param zone where the source stands
   */
  public Optional<Instant> until(Instant now, ZoneId zone) {
    ZonedDateTime minute = now.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    if (!includes(minute.toLocalTime())) {
      return Optional.empty();
    }
    for (int passed = 0; passed < MINUTES_OF_A_DAY && includes(minute.toLocalTime()); passed++) {
      minute = minute.plusMinutes(1);
    }
    return Optional.of(minute.toInstant());
  }

  /** Whether no minute of the day is left for reading. */
  public boolean isWholeDay() {
    return Stream.iterate(LocalTime.MIDNIGHT, minute -> minute.plusMinutes(1))
        .limit(MINUTES_OF_A_DAY)
        .allMatch(this::includes);
  }

  private boolean includes(LocalTime time) {
    return spans.stream().anyMatch(span -> span.includes(time));
  }
}

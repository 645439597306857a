package org.fengqiao.ops.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What the demo says: one line at a time, each with Shanghai's time. Progress is drawn in place on
 * a terminal; elsewhere it is a line now and then.
 */
final class Screen {

  /** Whether lines that were drawn can be drawn again. */
  enum Medium {
    TERMINAL,
    PIPE
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration BETWEEN_PROGRESS_LINES = Duration.ofSeconds(5);
  private static final String UP = "\u001b[%dA";
  private static final String ERASE_BELOW = "\u001b[0J";

  private final PrintStream out;
  private final Clock clock;
  private final Medium medium;
  private List<String> drawn = List.of();
  private Instant lastProgress = Instant.MIN;

  Screen(PrintStream out, Clock clock, Medium medium) {
    this.out = out;
    this.clock = clock;
    this.medium = medium;
  }

  synchronized void say(String text, Object... values) {
    print(time() + (values.length == 0 ? text : text.formatted(values)));
  }

  /** Lines that stand by themselves, without a time. */
  synchronized void show(String text) {
    print(text);
  }

  /**
   * How far something is. On a terminal it stays below everything else that is said, until {@link
   * #settle}.
   *
   * @param total the line that counts
   * @param parts lines below it, which a terminal only shows; short enough not to wrap
   */
  synchronized void progress(String total, List<String> parts) {
    Instant now = clock.instant();
    switch (medium) {
      case TERMINAL -> {
        erase();
        List<String> lines = new ArrayList<>(List.of(time() + total));
        lines.addAll(parts);
        drawn = List.copyOf(lines);
        draw();
      }
      case PIPE -> {
        if (lastProgress.plus(BETWEEN_PROGRESS_LINES).isBefore(now)) {
          lastProgress = now;
          print(time() + total);
        }
      }
    }
  }

  /** The last word of a progress, which stays where it is. */
  synchronized void settle(String total) {
    erase();
    drawn = List.of();
    lastProgress = Instant.MIN;
    print(time() + total);
  }

  private void print(String text) {
    erase();
    out.println(text);
    draw();
  }

  private void erase() {
    if (!drawn.isEmpty()) {
      out.print(UP.formatted(drawn.size()) + ERASE_BELOW);
    }
  }

  private void draw() {
    drawn.forEach(out::println);
    out.flush();
  }

  private String time() {
    return TIME.format(LocalTime.now(clock.withZone(ZONE))) + "  ";
  }
}

package org.fengqiao.ops.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the demo says on its terminal: one line at a time, each with Shanghai's time. */
final class Screen {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PrintStream out;
  private final Clock clock;

  Screen(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  synchronized void say(String text, Object... values) {
    String time = TIME.format(LocalTime.now(clock.withZone(ZONE)));
    out.println(time + "  " + (values.length == 0 ? text : text.formatted(values)));
    out.flush();
  }

  /** Lines that stand by themselves, without a time. */
  synchronized void show(String text) {
    out.println(text);
    out.flush();
  }
}

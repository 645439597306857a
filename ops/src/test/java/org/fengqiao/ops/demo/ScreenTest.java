package org.fengqiao.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void inAPipeProgressIsOneLineNowAndThen() {
    for (int second : List.of(0, 1, 4, 6)) {
      pipe.at(second).progress("taken in " + second, List.of("justice.mediation"));
    }

    assertThat(text()).contains("taken in 0", "taken in 6");
    assertThat(text()).doesNotContain("taken in 1", "taken in 4", "justice.mediation", "\u001b");
  }

  @Test
  void onATerminalProgressStaysInPlaceBelowWhatIsSaid() {
    Screen screen = new Screen(out(), clock(0), Screen.Medium.TERMINAL);

    screen.progress("half", List.of("feed"));
    screen.say("an alert");

    assertThat(text().lines().toList())
        .containsExactly(
            "08:00:00  half",
            "feed",
            "\u001b[2A\u001b[0J08:00:00  an alert",
            "08:00:00  half",
            "feed");
  }

  @Test
  void aSettledProgressIsReplacedByItsLastWord() {
    Screen screen = new Screen(out(), clock(0), Screen.Medium.TERMINAL);

    screen.progress("half", List.of());
    screen.settle("all");
    screen.say("goes on");

    assertThat(text().lines().toList())
        .containsExactly("08:00:00  half", "\u001b[1A\u001b[0J08:00:00  all", "08:00:00  goes on");
  }

  private final Pipe pipe = new Pipe();

  /** A screen in a pipe whose clock can be set. */
  private final class Pipe {
    private Instant now = START;
    private final Screen screen =
        new Screen(
            out(),
            new Clock() {
              @Override
              public Instant instant() {
                return now;
              }

              @Override
              public ZoneOffset getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return Clock.fixed(now, zone);
              }
            },
            Screen.Medium.PIPE);

    Screen at(int second) {
      now = START.plus(Duration.ofSeconds(second));
      return screen;
    }
  }

  private PrintStream out() {
    return new PrintStream(shown, true, StandardCharsets.UTF_8);
  }

  private static Clock clock(int second) {
    return Clock.fixed(START.plusSeconds(second), ZoneOffset.UTC);
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}

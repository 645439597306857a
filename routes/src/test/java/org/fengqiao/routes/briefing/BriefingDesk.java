package org.fengqiao.routes.briefing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.briefing.command.BriefingCommands;
import org.fengqiao.routes.warehouse.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub with released months, and the command line of briefings. */
abstract class BriefingDesk extends RunningHub {

  /** Where the test's files are. */
  @TempDir Path folder;

  @BeforeEach
  void seeds() {
    // Once for all tests: what is released does not change.
    if (new Releases(store.dataSource(), Clock.systemUTC(), Duration.ZERO)
        .of(SeededMonths.OCTOBER)
        .isEmpty()) {
      months().seedAndRelease();
    }
  }

  @BeforeEach
  void makesKeys() {
    briefing("key", "--to", folder.resolve("keys").toString());
  }

  /** Makes the briefing of October into a folder; gives what is printed. */
  String make(String to, String... more) {
    return briefing(
        Stream.concat(
                Stream.of(
                    "make",
                    "2026-10",
                    "--to",
                    folder.resolve(to).toString(),
                    "--key",
                    folder.resolve("keys/briefing.key").toString(),
                    "--purpose",
                    "月度会商",
                    "--home",
                    home.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  SeededMonths months() {
    return new SeededMonths(store.dataSource(), intake, projection);
  }

  static String briefing(String... arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    BriefingCommands.line().setOut(writer).setErr(writer).execute(arguments);
    return printed.toString();
  }
}

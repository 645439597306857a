package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.control.KeptVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lists the versions of a feed file that have run. Exit code 0 when there are any, 1 when there is
 * none or the edge's store does not answer, 2 when the command could not be followed.
 */
@Command(name = "versions", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class VersionsCommand implements Callable<Integer> {

  private static final int DIGITS = 16;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(SourceClock.ZONE);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", descriptionKey = "feed-name")
  private String feed = "";

  @Override
  public Integer call() {
    return store.ask(
        connection -> {
          List<KeptVersion> kept = new FeedVersions(connection).of(feed);
          CommandLine line = Objects.requireNonNull(spec).commandLine();
          if (kept.isEmpty()) {
            line.getErr().println(Texts.problem("Q031", feed));
            line.getErr().flush();
            return 1;
          }
          PrintWriter out = line.getOut();
          kept.forEach(version -> out.println(text(version)));
          out.flush();
          return 0;
        });
  }

  private static String text(KeptVersion kept) {
    return Texts.of(
        kept.inForce() ? "versions.in-force" : "versions.former",
        kept.version(),
        time(kept.lastRun()),
        kept.owner(),
        kept.fileAccount(),
        time(kept.changedAt()),
        kept.sha256().substring(0, DIGITS));
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}

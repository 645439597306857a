package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.trial.Trial;
import org.fengqiao.connectors.trial.TrialJson;
import org.fengqiao.connectors.trial.TrialPage;
import org.fengqiao.connectors.trial.TrialReport;
import org.fengqiao.connectors.trial.TrialText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tries a feed on the first rows of its source and reports what would become of them. Exit code 0
 * when every row would be taken, 1 when some would be quarantined or the source refused, 2 when the
 * command could not be followed.
 */
@Command(name = "dry-run", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class DryRunCommand implements Callable<Integer> {

  private static final int MOST = 10_000;
  private static final int SAMPLES = 5;

  /** How the report is written. */
  enum Report {
    /** For people at a terminal. */
    text,
    /** For programs. */
    json,
    /** For people with a browser. */
    html
  }

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Parameters(arity = "1", descriptionKey = "feed-file")
  private Path file = Path.of("");

  @Option(names = "--limit", descriptionKey = "limit", defaultValue = "1000")
  private int limit;

  @Option(names = "--report", descriptionKey = "report", defaultValue = "text")
  private Report report = Report.text;

  @Option(names = "--samples", descriptionKey = "samples")
  private boolean samples;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (limit < 1 || limit > MOST) {
      throw new ParameterException(line, Texts.of("refused.limit", MOST));
    }
    ConnectionSettings settings = connection.settings();
    Optional<Feed> feed = FeedFile.read(file, line);
    return feed.isEmpty() ? 1 : run(feed.get(), settings, line);
  }

  private int run(Feed feed, ConnectionSettings settings, CommandLine line) {
    try {
      TrialReport tried =
          Trial.run(
              feed,
              settings,
              connection.drivers(),
              limit,
              samples ? SAMPLES : 0,
              Clock.systemUTC());
      PrintWriter out = line.getOut();
      out.print(
          switch (report) {
            case text -> TrialText.of(tried);
            case json -> TrialJson.of(tried) + System.lineSeparator();
            case html -> TrialPage.of(tried);
          });
      out.flush();
      return tried.quarantined() == 0 ? 0 : 1;
    } catch (CaptureException refused) {
      line.getErr().println(refused.getMessage());
      line.getErr().flush();
      return 1;
    }
  }
}

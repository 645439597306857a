package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.preflight.Letter;
import org.fengqiao.connectors.preflight.Names;
import org.fengqiao.connectors.preflight.Preflight;
import org.fengqiao.connectors.preflight.Preflight.Answer;
import org.fengqiao.connectors.preflight.PreflightText;
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
 * Says all at once what a source still lacks. Exit code 0 when nothing that is required is missing,
 * 1 when something is, 2 when the command could not be followed.
 */
@Command(name = "preflight", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class PreflightCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Parameters(arity = "1", descriptionKey = "feed-file")
  private Path file = Path.of("");

  @Option(names = "--letter", descriptionKey = "letter")
  private boolean letter;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    ConnectionSettings settings = connection.settings();
    Optional<Feed> feed = FeedFile.read(file, line);
    if (feed.isEmpty()) {
      return 1;
    }
    if (!Preflight.asks(feed.get().source())) {
      throw new ParameterException(line, Texts.of("refused.no-database", file));
    }
    List<Answer> answers =
        Preflight.of(feed.get(), settings, connection.drivers(), Clock.systemUTC());
    PrintWriter out = line.getOut();
    out.print(
        letter
            ? Letter.of(
                feed.get(), settings, answers, Names.of(feed.get(), settings, connection.drivers()))
            : PreflightText.of(answers));
    out.flush();
    return Preflight.mayRun(answers) ? 0 : 1;
  }
}

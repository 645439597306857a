package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.TriggerDialect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints what a database administrator runs so that triggers note a feed's changes; runs nothing.
 * Exit code 0, 1 when the feed file has an error, 2 when the command could not be followed.
 */
@Command(name = "triggers", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class TriggersCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1", descriptionKey = "feed-file")
  private Path file = Path.of("");

  @Option(names = "--dialect", descriptionKey = "dialect", required = true)
  private String dialect = "";

  @Option(names = "--user", descriptionKey = "user", defaultValue = "hub_capture")
  private String user = "";

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    TriggerDialect words = words(line);
    Optional<Feed> feed = FeedFile.read(file, line);
    if (feed.isEmpty()) {
      return 1;
    }
    if (!(feed.get().source() instanceof Source.Trigger trigger)) {
      throw new ParameterException(line, Texts.of("refused.no-triggers", file));
    }
    PrintWriter out = line.getOut();
    out.print(words.script(trigger, user));
    out.flush();
    return 0;
  }

  private TriggerDialect words(CommandLine line) {
    try {
      return TriggerDialect.valueOf(dialect.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new ParameterException(line, Texts.of("refused.dialect", dialect));
    }
  }
}

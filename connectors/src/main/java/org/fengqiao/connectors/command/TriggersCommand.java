package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Names;
import org.fengqiao.connectors.preflight.TriggerDialect;
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
 * Prints what a database administrator runs so that triggers note a feed's changes; runs nothing. A
 * source that is named is asked how it spells its names. Exit code 0, 1 when the feed file has an
 * error or the source does not show the table, 2 when the command could not be followed.
 */
@Command(name = "triggers", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class TriggersCommand implements Callable<Integer> {

  private static final String USUAL_USER = "hub_capture";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  @Parameters(arity = "1", descriptionKey = "feed-file")
  private Path file = Path.of("");

  @Option(names = "--dialect", descriptionKey = "dialect", required = true)
  private String dialect = "";

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
    Names names =
        connection.isNamed()
            ? Names.of(feed.get(), connection.settings(), connection.drivers())
            : Names.asWritten();
    if (connection.isNamed() && !names.hasShown(trigger.table())) {
      line.getErr().println(Texts.problem("C482", trigger.table()));
      line.getErr().flush();
      return 1;
    }
    PrintWriter out = line.getOut();
    out.print(words.script(trigger, connection.userOr(USUAL_USER), names));
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

package org.fengqiao.connectors.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.control.FeedVersions;
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
 * Writes the file of a version of a feed that has run, byte for byte. Exit code 0 when it is
 * written and passes the checks of today, 1 when there is none, it does not pass or the edge's
 * store does not answer, 2 when the command could not be followed.
 */
@Command(name = "rollback", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class RollbackCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", descriptionKey = "feed-name")
  private String feed = "";

  @Option(names = "--to", descriptionKey = "rollback-to", required = true)
  private int version;

  @Option(names = "--out", descriptionKey = "rollback-out", required = true)
  private Path out = Path.of("");

  @Override
  public Integer call() {
    return store.ask(this::write);
  }

  private int write(Connection connection) throws SQLException {
    FeedVersions versions = new FeedVersions(connection);
    byte[] content = versions.content(feed, version).orElse(null);
    if (content == null) {
      line().getErr().println(Texts.problem("Q032", feed, version));
      line().getErr().flush();
      return 1;
    }
    try {
      // What is written over must be there to be had back.
      if (Files.exists(out) && !versions.holds(feed, Files.readAllBytes(out))) {
        throw refused("refused.unkept");
      }
      Files.write(out, content);
    } catch (IOException unwritable) {
      throw refused("refused.unwritable");
    }
    PrintWriter printed = line().getOut();
    printed.println(Texts.of("rollback.written", out, version));
    printed.flush();
    return FeedFile.read(out, line()).isPresent() ? 0 : 1;
  }

  private ParameterException refused(String key) {
    return new ParameterException(line(), Texts.of(key, out));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}

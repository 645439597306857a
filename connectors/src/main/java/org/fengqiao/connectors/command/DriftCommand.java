package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.drift.DriftDesk;
import org.fengqiao.connectors.feed.Feed;
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
 * Says which changes of a source's columns the edge has noticed and what they break, and lets
 * people agree to them. Exit code 0 when none is left, 1 when one is, when the edge has not seen
 * the source yet or its store does not answer, 2 when the command could not be followed.
 */
@Command(name = "drift", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class DriftCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", descriptionKey = "feed-file")
  private Path file = Path.of("");

  @Option(names = "--accept", descriptionKey = "accept")
  private boolean accept;

  @Option(names = "--reason", descriptionKey = "accept-reason", defaultValue = "")
  private String reason = "";

  @Option(names = "--by", descriptionKey = "by", defaultValue = "${sys:user.name}")
  private String by = "";

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (accept && reason.isBlank()) {
      throw new ParameterException(line, Texts.of("refused.accept"));
    }
    Optional<Feed> feed = FeedFile.read(file, line);
    return feed.isEmpty() ? 1 : store.ask(connection -> run(feed.get(), connection, line));
  }

  private int run(Feed feed, Connection connection, CommandLine line) throws SQLException {
    PrintWriter out = line.getOut();
    DriftDesk desk = new DriftDesk(feed, connection);
    int left = desk.isQuiet() && desk.isSeen() ? 0 : 1;
    if (desk.isQuiet()) {
      out.println(Texts.of(desk.isSeen() ? "drift.quiet" : "drift.unseen", feed.name()));
    }
    desk.lines().forEach(out::println);
    if (accept && !desk.isQuiet()) {
      int accepted = desk.accept(by, reason);
      left = desk.isAcceptable() ? 0 : 1;
      out.println(Texts.of("drift.accepted", accepted, by));
    }
    out.flush();
    return left;
  }
}

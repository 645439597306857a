package org.fengqiao.connectors.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Lets a feed read its source again while its capture goes on: from the beginning, or of a followed
 * table a range of its first key column. Exit code 0 when the order stands, 1 when the feed is
 * unknown or cannot be read again this way, or the edge's store does not answer, 2 when the command
 * could not be followed.
 */
@Command(name = "snapshot", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class SnapshotCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(arity = "1", descriptionKey = "feed-name")
  private String feed = "";

  @Option(names = "--from", descriptionKey = "from")
  private @Nullable String from;

  @Option(names = "--to", descriptionKey = "to")
  private @Nullable String to;

  @Option(names = "--reason", descriptionKey = "reason", defaultValue = "")
  private String reason = "";

  @Option(names = "--by", descriptionKey = "by", defaultValue = "${sys:user.name}")
  private String by = "";

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    return store.ask(
        connection -> new OrderDesk(line, connection).snapshot(feed, from, to, by, reason));
  }
}

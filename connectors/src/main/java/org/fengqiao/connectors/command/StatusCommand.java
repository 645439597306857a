package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.control.FeedBoard;
import org.fengqiao.connectors.control.FeedStatus;
import org.fengqiao.connectors.control.StatusJson;
import org.fengqiao.connectors.control.StatusText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says how the feeds of an edge stand. Exit code 0 when it could, 1 when the edge's store does not
 * answer, 2 when the command could not be followed.
 */
@Command(name = "status", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class StatusCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    return store.ask(
        connection -> {
          List<FeedStatus> feeds = new FeedBoard(connection, Clock.systemUTC()).feeds();
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          out.print(json ? StatusJson.of(feeds) + System.lineSeparator() : StatusText.of(feeds));
          out.flush();
          return 0;
        });
  }
}

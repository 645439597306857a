package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.connectors.quarantine.Fingerprint;
import org.fengqiao.connectors.quarantine.QuarantineBook;
import org.fengqiao.connectors.quarantine.QuarantineJson;
import org.fengqiao.connectors.quarantine.QuarantineText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says what is in quarantine, one line for each fingerprint, without any content. Exit code 0 when
 * it could, 1 when the edge's store does not answer, 2 when the command could not be followed.
 */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = Commands.USAGE)
final class QuarantineListCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--feed", descriptionKey = "only-feed")
  private @Nullable String feed;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    return store.ask(
        connection -> {
          List<Fingerprint> found = new QuarantineBook(connection).fingerprints(feed);
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          if (json) {
            out.println(QuarantineJson.of(found));
          } else if (found.isEmpty()) {
            out.println(Texts.of("quarantine.empty"));
          } else {
            out.print(QuarantineText.of(found));
          }
          out.flush();
          return 0;
        });
  }
}

package org.fengqiao.routes.warning.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.WarningWatch;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges every series and open dispute now, which the hub does every hour. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class EvaluateCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--escalation", paramLabel = "FILE", descriptionKey = "escalation")
  private @Nullable Path escalation;

  @Override
  public Integer call() {
    return store.ask(
        database -> {
          long start = System.nanoTime();
          int raised =
              new WarningWatch(database, Clock.systemUTC(), EscalationTable.of(escalation))
                  .evaluate();
          return store.print(Texts.of("evaluated", raised, (System.nanoTime() - start) / NANOS));
        });
  }
}

package org.fengqiao.routes.warning.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.WarningWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Judges every series now, which the hub does every hour. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class EvaluateCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(
        database -> {
          long start = System.nanoTime();
          int raised = new WarningWatch(database, Clock.systemUTC()).evaluate();
          return store.print(Texts.of("evaluated", raised, (System.nanoTime() - start) / NANOS));
        });
  }
}

package org.fengqiao.routes.warning.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.WarningWatch;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Judges every series and open dispute now, which the hub does every hour. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class EvaluateCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--escalation", paramLabel = "FILE", descriptionKey = "escalation")
  private @Nullable Path escalation;

  @Override
  public Integer call() {
    EscalationTable table = table();
    return store.ask(
        database -> {
          long start = System.nanoTime();
          int raised = new WarningWatch(database, Clock.systemUTC(), table).evaluate();
          return store.print(Texts.of("evaluated", raised, (System.nanoTime() - start) / NANOS));
        });
  }

  private EscalationTable table() {
    try {
      return EscalationTable.of(escalation);
    } catch (IllegalArgumentException faults) {
      throw refused(Objects.requireNonNull(faults.getMessage()));
    } catch (UncheckedIOException unreadable) {
      throw refused(Texts.of("refused.table", Objects.requireNonNull(escalation)));
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }
}

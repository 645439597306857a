package org.fengqiao.routes.warehouse.command;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.warehouse.PeriodChange;
import org.fengqiao.routes.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what has changed in a month since it was published last, and why. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE)
final class ChangesCommand implements Callable<Integer> {

  @Mixin private final ReleaseDesk desk = new ReleaseDesk();

  @Parameters(arity = "1", paramLabel = "yyyy-MM", descriptionKey = "month")
  private YearMonth month = YearMonth.of(1, 1);

  @Override
  public Integer call() {
    return desk.ask(this::list);
  }

  private int list(Releases releases) {
    return releases
        .changes(month)
        .map(this::text)
        .map(desk::print)
        .orElseGet(() -> desk.refuse(Texts.of("refused.never", month.toString())));
  }

  private String text(List<PeriodChange> changes) {
    return changes.isEmpty()
        ? Texts.of("changes.none", month.toString())
        : changes.stream()
            .map(
                change ->
                    Texts.of(
                        "change",
                        change.recordKey(),
                        Texts.of("cause." + change.cause()),
                        change.revision(),
                        change.knownAt().toString()))
            .collect(Collectors.joining(System.lineSeparator()));
  }
}

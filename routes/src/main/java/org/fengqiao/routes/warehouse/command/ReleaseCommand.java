package org.fengqiao.routes.warehouse.command;

import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.routes.warehouse.ReleaseOutcome;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Behind;
import org.fengqiao.routes.warehouse.ReleaseOutcome.NotOver;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Released;
import org.fengqiao.routes.warehouse.ReleaseOutcome.Unchanged;
import org.fengqiao.routes.warehouse.Releases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a month, or a revision of it. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE)
final class ReleaseCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ReleaseDesk desk = new ReleaseDesk();

  @Parameters(arity = "1", paramLabel = "yyyy-MM", descriptionKey = "month")
  private YearMonth month = YearMonth.of(1, 1);

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String author = "";

  @Option(names = "--reason", descriptionKey = "reason", defaultValue = "")
  private String reason = "";

  @Override
  public Integer call() {
    if (author.isBlank() || reason.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.reason"));
    }
    return desk.ask(this::release);
  }

  private int release(Releases releases) {
    ReleaseOutcome outcome = releases.release(month, author.strip(), reason.strip());
    return switch (outcome) {
      case Released(var release) -> desk.print(ReleaseDesk.text(release, Texts.of("released")));
      case Unchanged(var last) ->
          desk.refuse(Texts.of("refused.unchanged", month.toString(), last.number()));
      case NotOver() -> desk.refuse(Texts.of("refused.not-over", month.toString()));
      case Behind(var disputes) -> desk.refuse(Texts.of("refused.behind", disputes));
    };
  }
}

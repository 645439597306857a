package org.fengqiao.routes.warehouse.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warehouse.FactDifference;
import org.fengqiao.routes.warehouse.Rebuild;
import org.fengqiao.routes.warehouse.RebuildOutcome;
import org.fengqiao.routes.warehouse.RebuildOutcome.Built;
import org.fengqiao.routes.warehouse.RebuildOutcome.Compared;
import org.fengqiao.routes.warehouse.RebuildOutcome.Refused;
import org.fengqiao.routes.warehouse.RebuildOutcome.Swapped;
import org.fengqiao.routes.warehouse.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the facts anew from the hub's store, shows the difference, and swaps when asked to. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE)
final class RebuildCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--swap", descriptionKey = "swap")
  private boolean swap;

  @Option(names = "--break-releases", descriptionKey = "break-releases")
  private boolean breakReleases;

  @Override
  public Integer call() {
    return store.ask(this::rebuild);
  }

  private int rebuild(DataSource database) {
    long start = System.nanoTime();
    Rebuild rebuild = new Rebuild(database, Clock.systemUTC());
    RebuildOutcome outcome = swap ? rebuild.swap(breakReleases) : rebuild.compare();
    List<String> lines = new ArrayList<>(built(outcome.built(), System.nanoTime() - start));
    switch (outcome) {
      case Compared compared -> {
        boolean agrees = compared.built().agrees();
        lines.add(Texts.of(agrees ? "rebuild.agrees" : "rebuild.differs"));
        return say(agrees, lines);
      }
      case Swapped swapped -> {
        swapped.mended().forEach(release -> lines.add(release("rebuild.mended", release)));
        swapped.broken().forEach(release -> lines.add(release("rebuild.broken", release)));
        lines.add(Texts.of("rebuild.swapped"));
        return say(true, lines);
      }
      case Refused refused -> {
        refused.broken().forEach(release -> lines.add(release("rebuild.broken", release)));
        lines.add(Texts.of("rebuild.refused"));
        return say(false, lines);
      }
    }
  }

  private static List<String> built(Built built, long nanos) {
    List<String> lines = new ArrayList<>();
    double seconds = nanos / 1e9;
    lines.add(
        Texts.of(
            "rebuild.built",
            built.cases(),
            built.disputes(),
            built.revision(),
            seconds,
            (built.cases() + built.disputes()) / seconds));
    for (FactDifference each : built.differences()) {
      lines.add(
          Texts.of(
              "rebuild.difference",
              each.table(),
              each.what(),
              each.count(),
              String.join(", ", each.examples())));
    }
    return lines;
  }

  private static String release(String key, Release release) {
    return Texts.of(key, release.month().toString(), release.number());
  }

  private int say(boolean good, List<String> lines) {
    int printed = store.print(String.join(System.lineSeparator(), lines));
    return good ? printed : 1;
  }
}

package org.fengqiao.routes.warehouse.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.warehouse.Release;
import org.fengqiao.routes.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was published, and counts again whether it still holds. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE)
final class ReleasesCommand implements Callable<Integer> {

  @Mixin private final ReleaseDesk desk = new ReleaseDesk();

  @Override
  public Integer call() {
    return desk.ask(this::list);
  }

  private int list(Releases releases) {
    List<Release> all = releases.all();
    List<Release> broken = all.stream().filter(release -> !releases.holds(release)).toList();
    desk.print(
        all.isEmpty()
            ? Texts.of("releases.none")
            : all.stream()
                .map(
                    release ->
                        ReleaseDesk.text(
                            release, Texts.of(broken.contains(release) ? "broken" : "holds")))
                .collect(Collectors.joining(System.lineSeparator())));
    return broken.isEmpty() ? 0 : 1;
  }
}

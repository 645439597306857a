package org.fengqiao.routes.briefing.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.routes.briefing.published.PublishedMonths;
import org.fengqiao.routes.briefing.published.ReleaseHead;
import org.fengqiao.routes.platform.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the releases that a briefing can be made of. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = BriefingCommands.USAGE)
final class ListCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(this::list);
  }

  private int list(DataSource database) {
    List<ReleaseHead> all = new PublishedMonths(database).releases();
    return store.print(
        all.isEmpty()
            ? Texts.of("releases.none")
            : all.stream()
                .map(ListCommand::text)
                .collect(Collectors.joining(System.lineSeparator())));
  }

  private static String text(ReleaseHead head) {
    return Texts.of(
        head.migration() == null ? "release.bare" : "release",
        head.month().toString(),
        head.number(),
        head.releasedAt().toString());
  }
}

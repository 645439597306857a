package org.fengqiao.routes.linkage.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.Ruling;
import org.fengqiao.routes.linkage.Rulings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rulings that stand, or all that were ever made. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = LinkageCommands.USAGE)
final class ListCommand implements Callable<Integer> {

  @Mixin private final HubOptions hub = new HubOptions();

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  @Override
  public Integer call() {
    return hub.ask(this::list);
  }

  private int list(Rulings rulings) {
    List<Ruling> listed =
        rulings.history().stream().filter(ruling -> all || rulings.stands(ruling)).toList();
    return hub.print(
        listed.isEmpty()
            ? Texts.of("list.none")
            : listed.stream()
                .map(ListCommand::text)
                .collect(Collectors.joining(System.lineSeparator())));
  }

  private static String text(Ruling ruling) {
    return Texts.of(
        ruling.withdrawnAt() == null ? "list.ruling" : "list.withdrawn",
        String.valueOf(ruling.id()),
        Texts.of("verdict." + ruling.verdict()),
        ruling.recordKey(),
        ruling.otherRecordKey(),
        ruling.author(),
        ruling.ruledAt().toString(),
        ruling.reason(),
        Objects.toString(ruling.expiresOn(), "-"),
        Objects.toString(ruling.withdrawnBy(), "-"),
        Objects.toString(ruling.withdrawalReason(), "-"));
  }
}

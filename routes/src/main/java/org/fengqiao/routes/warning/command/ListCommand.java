package org.fengqiao.routes.warning.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.life.OpenWarning;
import org.fengqiao.routes.warning.life.Warnings;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the warnings that are not disposed of. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class ListCommand implements Callable<Integer> {

  private static final EscalationTable STANDARD = EscalationTable.standard();

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(
        database -> store.print(text(new Warnings(JdbcClient.create(database)).open())));
  }

  private static String text(List<OpenWarning> open) {
    return open.isEmpty()
        ? Texts.of("none")
        : open.stream().map(ListCommand::text).collect(Collectors.joining(System.lineSeparator()));
  }

  private static String text(OpenWarning each) {
    return each.level().isEmpty() ? ofSeriesOrReferral(each) : ofDispute(each);
  }

  private static String ofDispute(OpenWarning each) {
    return Texts.of(
        "warning.ESCALATION",
        each.warning(),
        Texts.of("state." + each.state()),
        Texts.of("level." + each.level()),
        each.division(),
        each.disputeType(),
        each.subject(),
        each.rule(),
        STANDARD
            .find(each.rule())
            .map(rule -> rule.reasonChinese() + " " + rule.reasonEnglish())
            .orElse(""));
  }

  private static String ofSeriesOrReferral(OpenWarning each) {
    String cause = each.heldCause().isEmpty() ? "" : Texts.of("cause." + each.heldCause());
    return Texts.of(
        "warning." + each.rule(),
        each.warning(),
        Texts.of("state." + each.state()),
        each.division(),
        each.disputeType(),
        each.subject(),
        each.counted(),
        each.expected(),
        each.threshold(),
        cause);
  }
}

package org.fengqiao.routes.warning.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.life.BackTests;
import org.fengqiao.routes.warning.life.OpenWarning;
import org.fengqiao.routes.warning.life.Warnings;
import org.fengqiao.routes.warning.outbreak.BackTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Lists the warnings that are not disposed of, under each of a series how its rule fared in that
 * series.
 */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = WarningCommands.USAGE)
final class ListCommand implements Callable<Integer> {

  private static final EscalationTable STANDARD = EscalationTable.standard();

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(
        database -> {
          JdbcClient jdbc = JdbcClient.create(database);
          return store.print(text(new Warnings(jdbc).open(), new BackTests(jdbc).open()));
        });
  }

  private static String text(List<OpenWarning> open, Map<Long, BackTest> tests) {
    return open.isEmpty()
        ? Texts.of("none")
        : open.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(text(each)),
                        Optional.ofNullable(tests.get(each.warning())).stream()
                            .map(ListCommand::text)))
            .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String text(BackTest test) {
    return Texts.of(
        "backtest",
        test.found(),
        test.outbreaks(),
        test.falseAlarms(),
        test.usualWeeks(),
        test.lag().isPresent() ? Texts.of("backtest.lag", test.lag().getAsDouble()) : "");
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

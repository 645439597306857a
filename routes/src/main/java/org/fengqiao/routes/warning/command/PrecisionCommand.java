package org.fengqiao.routes.warning.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.life.RulePrecision;
import org.fengqiao.routes.warning.life.Warnings;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how often each rule was right. */
@Command(
    name = "precision",
    mixinStandardHelpOptions = true,
    resourceBundle = WarningCommands.USAGE)
final class PrecisionCommand implements Callable<Integer> {

  @Mixin private final StoreOptions store = new StoreOptions();

  @Override
  public Integer call() {
    return store.ask(
        database -> store.print(text(new Warnings(JdbcClient.create(database)).precision())));
  }

  private static String text(List<RulePrecision> rules) {
    return rules.isEmpty()
        ? Texts.of("precision.none")
        : rules.stream()
            .map(PrecisionCommand::text)
            .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String text(RulePrecision rule) {
    String share =
        rule.precision().isPresent()
            ? Texts.of("share", rule.precision().getAsDouble())
            : Texts.of("share.none");
    return Texts.of(
        "precision", rule.rule(), rule.raised(), rule.disposed(), rule.confirmed(), share);
  }
}

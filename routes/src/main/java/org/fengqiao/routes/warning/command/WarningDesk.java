package org.fengqiao.routes.warning.command;

import java.util.Objects;
import org.fengqiao.routes.platform.StoreOptions;
import org.fengqiao.routes.warning.life.Warnings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What commands about one warning have in common. */
final class WarningDesk {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Parameters(index = "0", arity = "1", paramLabel = "№", descriptionKey = "warning")
  private long warning;

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String account = "";

  /** Changes the warning; says so, or that it is not in a state that allows it. */
  int change(Change change) {
    if (!Warnings.isAccount(account)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.account"));
    }
    return store.ask(
        database ->
            change.apply(new Warnings(JdbcClient.create(database)), warning, account)
                ? store.print(Texts.of("changed", warning))
                : store.refuse(Texts.of("refused.state", warning)));
  }

  /** What is done with a warning by an account; whether its state allowed it. */
  @FunctionalInterface
  interface Change {

    boolean apply(Warnings warnings, long warning, String account);
  }
}

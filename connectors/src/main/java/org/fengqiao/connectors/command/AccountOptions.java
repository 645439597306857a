package org.fengqiao.connectors.command;

import java.util.Objects;
import org.fengqiao.connectors.quarantine.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who does what must be answered for, and why. */
final class AccountOptions {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String name = "";

  @Option(names = "--reason", descriptionKey = "access-reason", defaultValue = "")
  private String reason = "";

  /** Who it is. */
  Account account() {
    return new Account(name.strip(), System.getProperty("user.name", ""));
  }

  /** Why; refuses a reason that says nothing. */
  String reason() {
    if (reason.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.reason"));
    }
    return reason.strip();
  }
}

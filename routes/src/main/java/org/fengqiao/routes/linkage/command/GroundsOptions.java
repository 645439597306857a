package org.fengqiao.routes.linkage.command;

import java.time.LocalDate;
import java.util.Objects;
import org.fengqiao.routes.linkage.Grounds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who rules, and why. */
final class GroundsOptions {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--as", descriptionKey = "as", defaultValue = "${sys:user.name}")
  private String author = "";

  @Option(names = "--reason", descriptionKey = "reason", defaultValue = "")
  private String reason = "";

  /** Who. */
  String author() {
    return author;
  }

  /** Why; empty when it is not said. */
  String reason() {
    return reason;
  }

  /** The grounds; refuses those that say nothing. */
  Grounds grounds(@Nullable LocalDate until) {
    if (author.isBlank() || reason.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), Texts.of("refused.reason"));
    }
    return new Grounds(author, reason, until);
  }
}

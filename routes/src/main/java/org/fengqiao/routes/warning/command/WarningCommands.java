package org.fengqiao.routes.warning.command;

import org.fengqiao.routes.platform.CommandProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of early warning. Exit code 0 when all is well, 1 when the hub refuses or does
 * not answer, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub warning",
    mixinStandardHelpOptions = true,
    resourceBundle = WarningCommands.USAGE,
    subcommands = {
      EvaluateCommand.class,
      ListCommand.class,
      AcknowledgeCommand.class,
      DisposeCommand.class,
      PrecisionCommand.class
    })
public final class WarningCommands {

  static final String USAGE = "org.fengqiao.routes.warning.command.usage";

  private WarningCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new WarningCommands()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}

package org.fengqiao.routes.linkage.command;

import org.fengqiao.routes.platform.CommandProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line for overrides of linkage. Exit code 0 when all is well, 1 when the hub refuses
 * or does not answer, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub linkage",
    mixinStandardHelpOptions = true,
    resourceBundle = LinkageCommands.USAGE,
    subcommands = {
      OverrideCommand.class,
      UnmergeCommand.class,
      WithdrawCommand.class,
      ListCommand.class,
      ModelsCommand.class,
      SwitchCommand.class,
      ReviewCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      DriftCommand.class
    })
public final class LinkageCommands {

  /** The bundle of usage texts: each Chinese first, English second. */
  static final String USAGE = "org.fengqiao.routes.linkage.command.usage";

  private LinkageCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new LinkageCommands()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}

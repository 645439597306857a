package org.fengqiao.routes.border.command;

import org.fengqiao.routes.platform.CommandProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the border. Exit code 0 when all is well, 1 when something is wrong or the
 * hub does not answer, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub border",
    mixinStandardHelpOptions = true,
    resourceBundle = BorderCommands.USAGE,
    subcommands = {
      EvidenceCommand.class,
      DoctorCommand.class,
      NewSignerCommand.class,
      UseSignerCommand.class,
      PinSignerCommand.class
    })
public final class BorderCommands {

  static final String USAGE = "org.fengqiao.routes.border.command.usage";

  private BorderCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new BorderCommands()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}

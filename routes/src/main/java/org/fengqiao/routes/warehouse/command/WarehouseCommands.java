package org.fengqiao.routes.warehouse.command;

import org.fengqiao.routes.platform.CommandProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the warehouse. Exit code 0 when all is well, 1 when the hub refuses or does
 * not answer, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub warehouse",
    mixinStandardHelpOptions = true,
    resourceBundle = WarehouseCommands.USAGE,
    subcommands = {
      ReleaseCommand.class,
      ReleasesCommand.class,
      ChangesCommand.class,
      RebuildCommand.class,
      ExportCommand.class,
      ReaderCommand.class
    })
public final class WarehouseCommands {

  /** The bundle of usage texts: each Chinese first, English second. */
  static final String USAGE = "org.fengqiao.routes.warehouse.command.usage";

  private WarehouseCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new WarehouseCommands());
  }
}

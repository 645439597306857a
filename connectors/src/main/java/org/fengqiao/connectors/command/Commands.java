package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The one command line of the edge. Exit code 0 when all is well, 1 when something was found that
 * someone must act on, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub",
    mixinStandardHelpOptions = true,
    resourceBundle = Commands.USAGE,
    subcommands = {
      CheckCommand.class,
      FeedCommand.class,
      KeysCommand.class,
      QuarantineCommand.class
    })
public final class Commands {

  /** The bundle of usage texts: each Chinese first, English second. */
  static final String USAGE = "org.fengqiao.connectors.command.usage";

  private Commands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(line().setOut(out).setErr(err).execute(arguments));
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new Commands());
  }
}

package org.fengqiao.ops.evidence.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code ops/hub evidence}, and the main class of the stand-alone jar. Exit code 0 when
 * every pack holds and both match, 1 when one does not, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub evidence",
    mixinStandardHelpOptions = true,
    resourceBundle = Evidence.USAGE,
    subcommands = VerifyCommand.class)
public final class Evidence {

  static final String USAGE = "org.fengqiao.ops.evidence.command.usage";

  private Evidence() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(line().setOut(out).setErr(err).execute(arguments));
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new Evidence());
  }
}

package org.fengqiao.routes.briefing.command;

import org.fengqiao.routes.platform.CommandProcess;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of briefings. Exit code 0 when all is well, 1 when the hub refuses or does not
 * answer or a folder is not what was signed, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub briefing",
    mixinStandardHelpOptions = true,
    resourceBundle = BriefingCommands.USAGE,
    subcommands = {KeyCommand.class, ListCommand.class, MakeCommand.class, VerifyCommand.class})
public final class BriefingCommands {

  /** The bundle of usage texts: each Chinese first, English second. */
  static final String USAGE = "org.fengqiao.routes.briefing.command.usage";

  private BriefingCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // What a document's fonts lack is no concern of whoever makes it.
    LoggingSystem log = LoggingSystem.get(BriefingCommands.class.getClassLoader());
    log.setLogLevel("org.apache.pdfbox", LogLevel.ERROR);
    log.setLogLevel("org.apache.fontbox", LogLevel.ERROR);
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new BriefingCommands());
  }
}

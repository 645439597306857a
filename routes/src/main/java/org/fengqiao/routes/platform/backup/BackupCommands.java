package org.fengqiao.routes.platform.backup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.routes.platform.CommandProcess;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands {@code ops/hub backup} and {@code ops/hub restore}. Exit code 0 when all is well, 1
 * when it cannot be done, 2 when the command could not be followed.
 */
@Command(
    name = "ops/hub",
    mixinStandardHelpOptions = true,
    resourceBundle = BackupCommands.USAGE,
    subcommands = {BackupCommand.class, RestoreCommand.class})
public final class BackupCommands {

  /** The bundle of usage texts: each Chinese first, English second. */
  static final String USAGE = "org.fengqiao.routes.platform.backup.usage";

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.platform.backup.texts", Locale.ROOT);

  private BackupCommands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandProcess.run(line(), arguments);
  }

  /** The command line, for a run within a process. */
  public static CommandLine line() {
    return new CommandLine(new BackupCommands());
  }

  /** What the commands print: Chinese first, English second. */
  static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}

package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup below the home of a hub or an edge that does not run. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = BackupCommands.USAGE)
final class RestoreCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--home", descriptionKey = "home", defaultValue = "data/shanghai")
  private Path home = Path.of("");

  @Option(names = "--from", required = true, paramLabel = "FOLDER", descriptionKey = "from")
  private Path from = Path.of("");

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    try {
      new Restoration(new BackupFolder(from), home).run();
    } catch (RefusedBackupException e) {
      line.getErr().println(BackupCommands.text(String.valueOf(e.getMessage()), home, from));
      return 1;
    }
    line.getOut().println(BackupCommands.text("restored", home, from));
    return 0;
  }
}

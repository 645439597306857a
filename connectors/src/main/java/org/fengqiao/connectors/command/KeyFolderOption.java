package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The key folder that a command is about. */
final class KeyFolderOption {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--keys", descriptionKey = "key-folder", defaultValue = "data/shanghai/keys")
  private Path keys = Path.of("");

  KeyFolder folder() {
    return new KeyFolder(keys);
  }

  /** The command's exit code; a key that cannot be used is told, and the code is 1. */
  int follow(ToIntFunction<PrintWriter> command) {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    try {
      int code = command.applyAsInt(line.getOut());
      line.getOut().flush();
      return code;
    } catch (KeyException unusable) {
      line.getErr().println(unusable.getMessage());
      line.getErr().flush();
      return 1;
    }
  }
}

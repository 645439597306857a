package org.fengqiao.routes.briefing.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fengqiao.routes.briefing.folder.KeyFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the key pair that briefings are signed with. */
@Command(name = "key", mixinStandardHelpOptions = true, resourceBundle = BriefingCommands.USAGE)
final class KeyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "key-to")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    try {
      KeyFiles.create(folder);
    } catch (IOException e) {
      Objects.requireNonNull(spec)
          .commandLine()
          .getErr()
          .println(Texts.of("refused.key-there", folder, e.getClass().getSimpleName()));
      return 1;
    }
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(
            Texts.of(
                "key-made", folder.resolve(KeyFiles.PRIVATE), folder.resolve(KeyFiles.PUBLIC)));
    return 0;
  }
}

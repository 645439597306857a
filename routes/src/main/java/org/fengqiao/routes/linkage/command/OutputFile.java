package org.fengqiao.routes.linkage.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes a file as a whole or not at all, and over another one only when told to. */
final class OutputFile {

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  /** Why a file is not written; null when it may be. */
  @Nullable String refusal(Path file) {
    return Files.exists(file) && !force ? Texts.of("refused.exists", file.toString()) : null;
  }

  /** Writes a file; says why not, or null when it is there. */
  @Nullable String write(Path file, String text) {
    String refusal = refusal(file);
    if (refusal != null) {
      return refusal;
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return null;
    } catch (IOException unwritable) {
      return Texts.of("refused.out", file.toString());
    }
  }
}

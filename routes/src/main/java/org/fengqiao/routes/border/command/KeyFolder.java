package org.fengqiao.routes.border.command;

import java.nio.file.Path;
import java.util.Objects;
import org.fengqiao.routes.platform.StoreOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub's keys and its neighbours' certificates lie. */
final class KeyFolder {

  @Option(names = "--certificates", paramLabel = "FOLDER", descriptionKey = "certificates")
  private @Nullable Path certificates;

  /** The folder that is named, or else the one below the hub's home. */
  Path below(StoreOptions store) {
    return Objects.requireNonNullElseGet(certificates, () -> store.home().resolve("certificates"));
  }
}

package org.fengqiao.ops.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the checked-out repository lies, whichever folder of it a command or a test runs in. */
public final class Repository {

  private static final String DEPARTMENTS = "connectors/departments";

  private Repository() {}

  /**
   * The folder of the departments' feed files.
   *
   * @throws IllegalStateException when the process runs outside the repository
   */
  public static Path departments() {
    return root().resolve(DEPARTMENTS);
  }

  /**
   * The folder that holds the modules.
   *
   * @throws IllegalStateException when the process runs outside the repository
   */
  public static Path root() {
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(DEPARTMENTS))) {
        return at;
      }
    }
    throw new IllegalStateException(
        "请在项目目录内运行 / run this inside the repository: no connectors/departments above "
            + Path.of("").toAbsolutePath());
  }
}

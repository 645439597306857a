package org.fengqiao.ops.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run that its seed decides, so that it can be made again.
 *
 * @param seed of the run
 * @param path new, empty folder named by the seed
 */
public record SeededFolder(long seed, Path path) {

  private static final int SEEDS = 1_000_000;

  /**
   * Makes the folder and says where the logs will lie.
   *
   * @param asked the seed; null to take any
   * @param data folder of all runs
   * @return empty, with the reason on standard error, when there was such a run already
   */
  public static Optional<SeededFolder> of(@Nullable Long asked, Path data) throws IOException {
    long seed = asked != null ? asked : new Random().nextInt(SEEDS);
    Path folder = data.resolve(Long.toString(seed)).toAbsolutePath();
    if (Files.exists(folder)) {
      System.err.println(
          "目录已存在,请删除或换种子 / this folder exists; remove it or choose another seed: " + folder);
      return Optional.empty();
    }
    Files.createDirectories(folder);
    System.out.printf("seed %d, logs in %s%n", seed, folder.resolve("logs"));
    return Optional.of(new SeededFolder(seed, folder));
  }
}

package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Properties;

/**
 * What a second start must know of the first.
 *
 * @param seed of the world
 * @param records of history asked for
 * @param horizon end of history, Shanghai wall time
 * @param disputes disputes of history; 0 until all are loaded
 */
record DemoState(long seed, long records, LocalDateTime horizon, long disputes) {

  /** Whether history stands complete in the departments' systems. */
  boolean loaded() {
    return disputes > 0;
  }

  DemoState withDisputes(long loaded) {
    return new DemoState(seed, records, horizon, loaded);
  }

  static DemoState read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new DemoState(
        Long.parseLong(properties.getProperty("seed")),
        Long.parseLong(properties.getProperty("records")),
        LocalDateTime.parse(properties.getProperty("horizon")),
        Long.parseLong(properties.getProperty("disputes")));
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("seed", Long.toString(seed));
    properties.setProperty("records", Long.toString(records));
    properties.setProperty("horizon", horizon.toString());
    properties.setProperty("disputes", Long.toString(disputes));
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(beside)) {
      properties.store(writer, null);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}

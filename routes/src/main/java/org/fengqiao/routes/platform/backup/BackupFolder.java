package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies where in a backup: a copy of the database's data folder, its write-ahead log since
 * then, and the small files of the home such as keys.
 *
 * @param path of the backup
 */
record BackupFolder(Path path) {

  Path base() {
    return path.resolve("base");
  }

  Path log() {
    return path.resolve("log");
  }

  Path home() {
    return path.resolve("home");
  }

  /** Names the database, once the base copy can be restored. */
  private Path mark() {
    return path.resolve("complete");
  }

  /** The system identifier of the database that it is a backup of; empty while it is incomplete. */
  Optional<String> database() throws IOException {
    return Files.exists(mark()) ? Optional.of(Files.readString(mark()).strip()) : Optional.empty();
  }

  void complete(String database) throws IOException {
    Files.writeString(mark(), database);
    DurableFiles.sync(mark());
  }

  /** The newest log file; empty where there is none. */
  Optional<LogFile> newest() throws IOException {
    try (Stream<Path> files = Files.list(log())) {
      return files
          .map(file -> LogFile.named(file.getFileName().toString()))
          .flatMap(Optional::stream)
          .max(Comparator.comparingLong(LogFile::number));
    }
  }
}

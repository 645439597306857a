package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts a backup below a home. The server brings it up to date with its log when the hub or the edge
 * is started, up to the last commit that the backup holds.
 */
final class Restoration {

  private static final String WAITS_FOR_THE_BACKUP = "synchronous_standby_names";

  private final BackupFolder folder;
  private final Path home;

  Restoration(BackupFolder folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  void run() throws IOException, RefusedBackupException {
    if (folder.database().isEmpty()) {
      throw new RefusedBackupException("refused.incomplete");
    }
    Path data = HomeStore.data(home);
    if (Files.exists(data)) {
      throw new RefusedBackupException("refused.data-there");
    }
    DurableFiles.copy(folder.home(), home, below -> !Files.isRegularFile(home.resolve(below)));
    Path server = HomeStore.server(home);
    Files.createDirectories(server);
    // Moved when it is whole, so that a copy that was cut short is never started.
    Path beside = Files.createTempDirectory(server, "restored");
    DurableFiles.copy(folder.base(), beside, file -> true);
    DurableFiles.copy(folder.log(), beside.resolve("pg_wal"), file -> true);
    waitForNobody(beside.resolve("postgresql.auto.conf"));
    Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(server);
  }

  /** The backup that the lost server waited for is not one of the restored server. */
  private static void waitForNobody(Path settings) throws IOException {
    List<String> kept =
        Files.readAllLines(settings).stream()
            .filter(line -> !line.startsWith(WAITS_FOR_THE_BACKUP))
            .toList();
    Files.write(settings, kept);
    DurableFiles.sync(settings);
  }
}

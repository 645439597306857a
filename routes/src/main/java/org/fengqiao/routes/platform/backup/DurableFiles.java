package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of folders that a power cut cannot take back, and that nobody but their owner reads. */
final class DurableFiles {

  private DurableFiles() {}

  /**
   * Copies a folder that is in use: a file that vanishes meanwhile is left out.
   *
   * @param wanted told the path below the folder; what lies below a folder that is not wanted is
   *     left out too
   */
  static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
    ownFolder(to);
    for (Path entry : entries(from)) {
      copyEntry(entry, from, to, wanted);
    }
    syncFolder(to);
  }

  private static void copyEntry(Path entry, Path from, Path to, Predicate<Path> wanted)
      throws IOException {
    Path name = entry.getFileName();
    if (!wanted.test(name)) {
      return;
    }
    if (Files.isDirectory(entry)) {
      copy(entry, to.resolve(name), below -> wanted.test(name.resolve(below)));
    } else {
      copyFile(entry, to.resolve(name));
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException vanished) {
      return;
    }
    sync(to);
  }

  /** A folder for its owner alone, which PostgreSQL demands and keys need. */
  static void ownFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes the names in a folder durable, where the system can. */
  static void syncFolder(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      sync(folder);
    }
  }

  private static Iterable<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException vanished) {
      return List.of();
    }
  }
}

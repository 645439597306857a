package org.fengqiao.connectors.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;

/**
 * A folder of keys. What it writes is readable by the owner only and is whole or not there; what
 * stands there is never overwritten unless that is asked for.
 *
 * @param path where the folder is; made when the first file is written
 */
public record KeyFolder(Path path) {

  /** Length in bytes of the secrets that are made here. */
  public static final int SECRET_BYTES = 32;

  /** The name of a key store's password file is its own with this appended. */
  public static final String PASSWORD_SUFFIX = ".password";

  /** The variable that holds the password of key stores that have no password file. */
  public static final String PASSWORD_VARIABLE = "HUB_KEYS_PASSWORD";

  /** Where a file of the folder is; an absolute name stays as it is. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Whether the folder has the file. */
  public boolean has(String name) {
    return Files.exists(file(name));
  }

  /**
   * The secret in a file of hexadecimal digits; made at random when there is no such file.
   *
   * @throws KeyException K001 when the file can be neither read nor made, K002 when it is damaged
   */
  public byte[] secretMadeAtFirst(String name) {
    if (!has(name)) {
      byte[] secret = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(secret);
      write(name, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
    }
    return secret(name);
  }

  /**
   * The secret in a file of hexadecimal digits.
   *
   * @throws KeyException K001 when the file cannot be read, K002 when it is damaged
   */
  public byte[] secret(String name) {
    try {
      return HexFormat.of().parseHex(text(name).strip());
    } catch (IllegalArgumentException damaged) {
      // The cause would tell the digits.
      throw new KeyException("K002", file(name));
    }
  }

  /**
   * A file's text.
   *
   * @throws KeyException K001 when it cannot be read
   */
  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /**
   * A file's content.
   *
   * @throws KeyException K001 when it cannot be read
   */
  public byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException unreadable) {
      throw new KeyException(unreadable, "K001", file(name));
    }
  }

  /**
   * The password of a key store: the text of the file of the same name with {@code .password}
   * appended, else the variable {@link #PASSWORD_VARIABLE}.
   *
   * @throws KeyException K005 when there is neither
   */
  public char[] password(String store) {
    String name = store + PASSWORD_SUFFIX;
    if (has(name)) {
      return text(name).strip().toCharArray();
    }
    String variable = System.getenv(PASSWORD_VARIABLE);
    if (variable == null) {
      throw new KeyException("K005", file(store), file(name), PASSWORD_VARIABLE);
    }
    return variable.toCharArray();
  }

  /**
   * A PKCS#12 key store.
   *
   * @throws KeyException K001 when the file cannot be read, K006 when it does not open
   */
  public KeyStore store(String name, char[] password) {
    byte[] content = bytes(name);
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      return store;
    } catch (IOException | GeneralSecurityException closed) {
      throw new KeyException(closed, "K006", file(name));
    }
  }

  /**
   * Writes a file unless it is there; another process may have been quicker.
   *
   * @return whether it was written
   * @throws KeyException K001 when it cannot be written
   */
  public boolean write(String name, byte[] content) {
    try {
      Path draft = draft(name, content);
      try {
        Files.move(draft, file(name));
        return true;
      } catch (FileAlreadyExistsException quicker) {
        Files.delete(draft);
        return false;
      }
    } catch (IOException unwritable) {
      throw new KeyException(unwritable, "K001", file(name));
    }
  }

  /**
   * Writes a file, in the place of the one that is there.
   *
   * @throws KeyException K001 when it cannot be written
   */
  public void replace(String name, byte[] content) {
    try {
      Path draft = draft(name, content);
      try {
        Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException plain) {
        Files.move(draft, file(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException unwritable) {
      throw new KeyException(unwritable, "K001", file(name));
    }
  }

  /** Written aside and moved: a key file is whole or not there. */
  private Path draft(String name, byte[] content) throws IOException {
    Path file = file(name);
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    try (FileChannel channel =
        FileChannel.open(draft, Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC))) {
      channel.write(ByteBuffer.wrap(content));
    }
    return draft;
  }
}

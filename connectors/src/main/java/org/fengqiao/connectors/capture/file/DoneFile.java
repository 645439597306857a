package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file by which a sender says that another one is complete. It may be empty, or say how many
 * rows the other has and what its SHA-256 is, as {@code rows = 1200} or as {@code sha256sum} does.
 *
 * @param name the done-file's name
 * @param rows how many rows the file has; null when the done-file does not say
 * @param sha256 the file's digest in small hexadecimal letters; null when it does not say
 */
record DoneFile(String name, @Nullable Long rows, @Nullable String sha256) {

  private static final int LARGEST = 1 << 16;
  private static final Pattern ROWS = Pattern.compile("rows\\s*[=:]\\s*(\\d{1,12})");
  private static final Pattern DIGEST =
      Pattern.compile("(?:sha-?256\\s*[=:]\\s*)?([0-9a-f]{64})(?:\\s.*)?");
  private static final Pattern NOTHING = Pattern.compile("|#.*|ok|done");

  /** Path of the done-file of a file, by the name that the feed file gives. */
  static Path of(Path file, String template) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(
        template
            .replace("{stem}", dot > 0 ? name.substring(0, dot) : name)
            .replace("{name}", name));
  }

  static DoneFile read(Path done) throws IOException, FileRefused {
    String name = SafeName.of(done.getFileName().toString());
    Long rows = null;
    String sha256 = null;
    try (InputStream bytes = Files.newInputStream(done)) {
      byte[] content = bytes.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new FileRefused("F120", name);
      }
      String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
      for (String line : text.lines().map(one -> one.strip().toLowerCase(Locale.ROOT)).toList()) {
        Matcher number = ROWS.matcher(line);
        Matcher digest = DIGEST.matcher(line);
        if (number.matches()) {
          rows = Long.valueOf(number.group(1));
        } else if (digest.matches()) {
          sha256 = digest.group(1);
        } else if (!NOTHING.matcher(line).matches()) {
          throw new FileRefused("F120", name);
        }
      }
    }
    return new DoneFile(name, rows, sha256);
  }

  /** Refuses a file with another digest than the one said. */
  void checkDigest(Path file) throws IOException, FileRefused {
    if (sha256 != null && !sha256.equals(digest(file))) {
      throw new FileRefused("F122", name);
    }
  }

  /** Refuses a file with another number of rows than the one said. */
  void checkRows(long counted) throws FileRefused {
    if (rows != null && rows != counted) {
      throw new FileRefused("F121", name, rows, counted);
    }
  }

  private static String digest(Path file) throws IOException {
    try (DigestInputStream bytes =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}

package org.fengqiao.connectors.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.fengqiao.connectors.feed.Feed;

/**
 * A feed file as it stood when its version first ran.
 *
 * @param feed name of the feed
 * @param version the number that is stamped on records
 * @param sha256 digest of the content, in hexadecimal digits
 * @param owner who answers for the mapping, as the file says
 * @param fileAccount account of the operating system that the file belonged to
 * @param changedAt when the file was last changed
 * @param content the file
 */
record FeedFileVersion(
    String feed,
    int version,
    String sha256,
    String owner,
    String fileAccount,
    Instant changedAt,
    byte[] content) {

  /**
   * Reads a feed's file.
   *
   * @throws UncheckedIOException when it is away
   */
  static FeedFileVersion of(Feed feed) {
    Path file = feed.file();
    try {
      byte[] content = Files.readAllBytes(file);
      return new FeedFileVersion(
          feed.name(),
          feed.version(),
          sha256(content),
          feed.owner(),
          account(file),
          Files.getLastModifiedTime(file).toInstant(),
          content);
    } catch (IOException away) {
      throw new UncheckedIOException("The feed file is away: " + file, away);
    }
  }

  /** Not every file system knows owners. */
  private static String account(Path file) throws IOException {
    try {
      return Files.getOwner(file).getName();
    } catch (UnsupportedOperationException | FileSystemException unknown) {
      return "-";
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "FeedFileVersion[" + feed + ", " + version + ", " + sha256 + "]";
  }
}

package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** How a file looks from outside; a file that somebody still writes looks different each time. */
record FileLook(long size, FileTime modified) {

  static FileLook of(Path file) throws IOException {
    return new FileLook(Files.size(file), Files.getLastModifiedTime(file));
  }

  /** Whether something lies there. A server that does not answer is a failure and no "no". */
  static boolean isThere(Path file) throws IOException {
    return attributes(file) != null;
  }

  /** Whether a file lies there, no folder and no link. */
  static boolean isFile(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    return attributes != null && attributes.isRegularFile();
  }

  private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether the file has been written since. */
  boolean isOutdated(Path file) throws IOException {
    return !equals(of(file));
  }
}

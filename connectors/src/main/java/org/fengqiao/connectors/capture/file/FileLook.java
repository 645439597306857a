package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** How a file looks from outside; a file that somebody still writes looks different each time. */
record FileLook(long size, FileTime modified) {

  static FileLook of(Path file) throws IOException {
    return new FileLook(Files.size(file), Files.getLastModifiedTime(file));
  }

  /** Whether the file has been written since. */
  boolean isOutdated(Path file) throws IOException {
    return !equals(of(file));
  }
}

package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import org.fengqiao.connectors.capture.Captured;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other. */
interface FileRows extends AutoCloseable {

  /** The next row or unreadable piece; null at the end of the file. */
  @Nullable Captured next() throws IOException, FileRefused;

  /** Where in the file the piece stands that was given last, for example "line 3". */
  String place();

  @Override
  void close() throws IOException;
}

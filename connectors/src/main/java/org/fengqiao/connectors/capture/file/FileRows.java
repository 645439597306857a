package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other. */
interface FileRows extends AutoCloseable {

  /** The next row or unreadable piece; null at the end of the file. */
  @Nullable Captured next() throws IOException, FileRefused;

  /** The columns that the file names apart from its rows, in order; none where rows name them. */
  default List<String> header() {
    return List.of();
  }

  /** Where in the file the piece stands that was given last, for example "line 3". */
  String place();

  @Override
  void close() throws IOException;
}

package org.fengqiao.connectors.capture.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends with an error when too much is read for one row. Parsers hold the row that
 * they read in memory, so a row without end would take all of it.
 */
final class PieceLimit extends FilterInputStream {

  /** Most bytes of one row; what a parser reads ahead counts with the row before. */
  static final int LARGEST_ROW = 4 << 20;

  private long left = LARGEST_ROW;
  private boolean exceeded;

  PieceLimit(InputStream in) {
    super(in);
  }

  /** A row has come to its end. */
  void rowEnds() {
    left = LARGEST_ROW;
  }

  /** Whether the stream ended because of the limit. */
  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (left <= 0) {
      exceeded = true;
      throw new IOException("A row is larger than " + LARGEST_ROW + " bytes");
    }
    int read = super.read(bytes, from, (int) Math.min(count, left));
    left -= Math.max(0, read);
    return read;
  }
}

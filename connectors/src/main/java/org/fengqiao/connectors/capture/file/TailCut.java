package org.fengqiao.connectors.capture.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends some bytes early. */
final class TailCut extends FilterInputStream {

  private long left;

  TailCut(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    return left-- > 0 ? super.read() : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = super.read(bytes, from, (int) Math.min(count, left));
    left -= Math.max(0, read);
    return read;
  }
}

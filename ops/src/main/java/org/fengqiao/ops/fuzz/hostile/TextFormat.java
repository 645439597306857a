package org.fengqiao.ops.fuzz.hostile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Random;

/** A format of files that are text. */
abstract class TextFormat implements FileFormat {

  private final Charset charset;

  TextFormat(Charset charset) {
    this.charset = charset;
  }

  abstract void begin(Writer out) throws IOException;

  abstract void row(Writer out, HostileRow row) throws IOException;

  /** A piece of which no row can be made. */
  abstract void unreadable(Writer out, Random dice) throws IOException;

  abstract void end(Writer out) throws IOException;

  @Override
  public Sink open(OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, charset));
    begin(out);
    return new Sink() {
      @Override
      public void row(HostileRow row) throws IOException {
        TextFormat.this.row(out, row);
      }

      @Override
      public void unreadable(Random dice) throws IOException {
        TextFormat.this.unreadable(out, dice);
      }

      @Override
      public void close() throws IOException {
        end(out);
        out.close();
      }
    };
  }

  @Override
  public int longestCell() {
    return (1 << 20) + 1;
  }
}

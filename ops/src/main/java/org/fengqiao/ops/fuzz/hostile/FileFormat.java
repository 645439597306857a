package org.fengqiao.ops.fuzz.hostile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;

/** A format in which files are dropped. */
public interface FileFormat {

  /** Begins a file. */
  Sink open(OutputStream to) throws IOException;

  /** Whether the format can hold the row as it is. */
  boolean canHold(HostileRow row);

  /** Most characters that this format's writers put into a cell. */
  int longestCell();

  /** A file that is being written. */
  interface Sink extends Closeable {

    /** Writes a row. */
    void row(HostileRow row) throws IOException;

    /** Writes one piece of which no row can be made, and which stops no other. */
    void unreadable(Random dice) throws IOException;
  }
}

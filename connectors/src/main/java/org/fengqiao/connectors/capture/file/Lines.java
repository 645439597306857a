package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, of which none is held longer than the limit. */
final class Lines {

  /** Longest line in characters. */
  static final int LONGEST = 4 << 20;

  private static final int KEPT_OF_A_LONGER_ONE = 1 << 16;

  private final StrictText text;
  private final Reader reader;
  private long number;
  private boolean cut;

  Lines(StrictText text) {
    this.text = text;
    this.reader = text.reader();
  }

  /** The next line without its end; of one that is too long, its beginning. Null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    cut = false;
    int letter = reader.read();
    if (letter < 0) {
      return null;
    }
    while (letter >= 0 && letter != '\n') {
      if (!cut) {
        line.append((char) letter);
      }
      if (line.length() > LONGEST) {
        cut = true;
        line.setLength(KEPT_OF_A_LONGER_ONE);
      }
      // The line's own limit holds here, so the limit of bytes need not.
      text.rowEnds();
      letter = reader.read();
    }
    number++;
    return line.toString();
  }

  /** Number of the line that was given last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that was given last is only the beginning of a longer one. */
  boolean isCut() {
    return cut;
  }
}

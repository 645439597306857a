package org.fengqiao.ops.evidence.pack;

/**
 * A file that is no evidence pack, or not one that may be opened. Its message is for the reader.
 */
public final class PackRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses with a text of both languages. */
  public PackRefusedException(String text) {
    super(text);
  }
}

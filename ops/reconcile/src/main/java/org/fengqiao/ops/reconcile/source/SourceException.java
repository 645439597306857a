package org.fengqiao.ops.reconcile.source;

/** A source that cannot be read. */
public final class SourceException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The message must hold no cell's value. */
  public SourceException(String message) {
    super(message);
  }
}

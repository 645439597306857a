package org.fengqiao.routes.platform;

/** A message that can never be processed. Its text names rule and remedy and quotes no content. */
public final class PoisonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with what is wrong and what to do. */
  public PoisonException(String message) {
    super(message);
  }
}

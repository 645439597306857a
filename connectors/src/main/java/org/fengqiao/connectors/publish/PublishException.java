package org.fengqiao.connectors.publish;

/** The broker did not confirm a batch; sending it again is safe and needed. */
public final class PublishException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with what failed and the failure below. */
  public PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}

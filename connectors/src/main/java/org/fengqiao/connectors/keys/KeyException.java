package org.fengqiao.connectors.keys;

import org.fengqiao.connectors.capture.Problems;

/** A key cannot be used; the message says why and what to do, in both languages. */
public final class KeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /** The arguments fill the code's text: names of files and keys, never what they hold. */
  public KeyException(String code, Object... arguments) {
    super(code + " " + Problems.text(code, arguments));
    this.code = code;
  }

  /** The arguments fill the code's text: names of files and keys, never what they hold. */
  public KeyException(Throwable cause, String code, Object... arguments) {
    super(code + " " + Problems.text(code, arguments), cause);
    this.code = code;
  }

  /** The code of the failure, K and three digits. */
  public String code() {
    return code;
  }
}

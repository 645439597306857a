package org.fengqiao.connectors.capture.push;

import org.fengqiao.connectors.capture.Problems;

/** A post that was not taken, no row of it. */
final class PostRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Object[] arguments;

  /** The arguments fill the code's text. */
  PostRefused(int status, String code, Object... arguments) {
    super(Problems.text(code, arguments));
    this.status = status;
    this.code = code;
    this.arguments = arguments.clone();
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments.clone();
  }

  /** What is wrong and what the sender can do, in both languages, without a value of a row. */
  String problem() {
    return String.valueOf(getMessage());
  }
}

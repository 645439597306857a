package org.fengqiao.connectors.capture.file;

/** A whole file cannot be taken: wrong encoding, wrong header, too large. */
final class FileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String rule;

  FileRefused(String rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** Code of the rule that the file broke. */
  String rule() {
    return rule;
  }

  /** What is wrong and what to do. */
  String reason() {
    String message = getMessage();
    return message == null ? rule : message;
  }
}

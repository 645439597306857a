package org.fengqiao.connectors.capture.file;

import org.fengqiao.connectors.capture.Problems;

/** A whole file cannot be taken: wrong encoding, wrong header, too large. */
final class FileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient Object[] arguments;

  /** Refuses a file by a rule; the arguments fill the rule's text. */
  FileRefused(String rule, Object... arguments) {
    super(rule + " " + Problems.text(rule, arguments));
    this.rule = rule;
    this.arguments = arguments;
  }

  /** Code of the rule that the file broke. */
  String rule() {
    return rule;
  }

  /** What fills the rule's text. */
  Object[] arguments() {
    return arguments;
  }
}

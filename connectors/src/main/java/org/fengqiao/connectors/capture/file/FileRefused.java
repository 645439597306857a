package org.fengqiao.connectors.capture.file;

import java.util.List;
import org.fengqiao.connectors.capture.Problems;

/** A whole file cannot be taken: wrong encoding, wrong header, too large. */
final class FileRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient Object[] arguments;
  private final transient List<String> header;

  /** Refuses a file by a rule; the arguments fill the rule's text. */
  FileRefused(String rule, Object... arguments) {
    this(List.of(), rule, arguments);
  }

  private FileRefused(List<String> header, String rule, Object... arguments) {
    super(rule + " " + Problems.text(rule, arguments));
    this.rule = rule;
    this.arguments = arguments;
    this.header = header;
  }

  /** Refuses a file whose header line lacks columns. */
  static FileRefused lacking(List<String> missing, List<String> header) {
    return new FileRefused(header, "F104", missing);
  }

  /** The columns that the file has, where it lacks others; empty when that is not its fault. */
  List<String> header() {
    return header;
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

package org.fengqiao.connectors.capture.web;

import org.fengqiao.connectors.capture.CaptureException.Remedy;

/** An answer that is not a page of rows. */
final class AnswerRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final Remedy remedy;
  private final transient Object[] arguments;

  private AnswerRefused(String code, Remedy remedy, Object... arguments) {
    super(code);
    this.code = code;
    this.remedy = remedy;
    this.arguments = arguments;
  }

  /** The answer is not what the feed file describes; the reason is an argument of a text. */
  static AnswerRefused unlike(Object reason) {
    return new AnswerRefused("C403", Remedy.HUMAN, reason);
  }

  /** The service itself says that it could not follow the question. */
  static AnswerRefused failed(String at, String word) {
    return new AnswerRefused("C413", Remedy.RETRY, at, word);
  }

  /** The service answered with a SOAP fault. */
  static AnswerRefused fault(String faultCode, Remedy remedy) {
    return new AnswerRefused("C414", remedy, faultCode);
  }

  /** Code of the failure. */
  String code() {
    return code;
  }

  /** Whether asking again can help. */
  Remedy remedy() {
    return remedy;
  }

  /** What fills the code's text behind the page's number. */
  Object[] arguments() {
    return arguments;
  }
}

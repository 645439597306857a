package org.fengqiao.schemas.wire;

/**
 * Bytes that are no message of the expected type, or not one that this build can read. Its text
 * names the type and the remedy and never quotes the content.
 */
public final class MalformedMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the bytes. */
  public enum Reason {
    /** Longer than {@link MessageCodec#MAXIMUM_BYTES}. */
    TOO_LARGE,
    /** Without the single-object header. */
    NOT_A_MESSAGE,
    /** Written with a schema that is not among the released versions known here. */
    UNKNOWN_SCHEMA,
    /** Truncated, or with a length, an index or a text that the schema does not allow. */
    BROKEN_CONTENT,
    /** Followed by bytes that belong to no message. */
    TRAILING_BYTES
  }

  private final Reason reason;

  MalformedMessageException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  MalformedMessageException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What is wrong with the bytes. */
  public Reason reason() {
    return reason;
  }
}

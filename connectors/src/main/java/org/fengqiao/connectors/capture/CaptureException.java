package org.fengqiao.connectors.capture;

import org.jspecify.annotations.Nullable;

/**
 * A source could not be read. The message names code, source and remedy in Chinese and English, and
 * no source value. Made by a {@link FeedPlace}.
 */
public final class CaptureException extends Exception {

  /** Whether trying again without a human can help. */
  public enum Remedy {
    /** The source is away; the same attempt may succeed later. */
    RETRY,
    /** Someone must act first: wrong password, missing table, lost log position. */
    HUMAN
  }

  private static final long serialVersionUID = 1L;

  private final String code;
  private final Remedy remedy;

  CaptureException(String code, Remedy remedy, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.remedy = remedy;
  }

  /** Stable code of the failure. */
  public String code() {
    return code;
  }

  /** Whether trying again can help. */
  public Remedy remedy() {
    return remedy;
  }
}

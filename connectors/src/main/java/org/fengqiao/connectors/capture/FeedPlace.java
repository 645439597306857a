package org.fengqiao.connectors.capture;

import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Where a failure is met, for the message that tells of it.
 *
 * @param feed name of the feed
 * @param connection name of the connection in the edge's settings; empty when the failure is not
 *     the source's
 */
public record FeedPlace(String feed, String connection) {

  /** The feed stops until someone has acted; the arguments fill the code's text. */
  public CaptureException stops(String code, Object... arguments) {
    return failure(Remedy.HUMAN, null, code, arguments);
  }

  /** The feed stops until someone has acted; the arguments fill the code's text. */
  public CaptureException stops(Throwable cause, String code, Object... arguments) {
    return failure(Remedy.HUMAN, cause, code, arguments);
  }

  /** The feed waits and tries again; the arguments fill the code's text. */
  public CaptureException waits(String code, Object... arguments) {
    return failure(Remedy.RETRY, null, code, arguments);
  }

  /** The feed waits and tries again; the arguments fill the code's text. */
  public CaptureException waits(@Nullable Throwable cause, String code, Object... arguments) {
    return failure(Remedy.RETRY, cause, code, arguments);
  }

  /** What the feed's report and the log say of the code. */
  public String text(String code, Object... arguments) {
    return code + " " + Problems.at(this, code, arguments);
  }

  /** What the feed's report and the log say of a reason that is in both languages already. */
  public String says(String code, String reason) {
    return code + " " + Problems.where(this) + reason;
  }

  private CaptureException failure(
      Remedy remedy, @Nullable Throwable cause, String code, Object... arguments) {
    return new CaptureException(code, remedy, text(code, arguments), cause);
  }
}

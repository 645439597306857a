package org.fengqiao.connectors.capture.push;

import java.io.InputStream;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What a department posts, as HTTP brings it. Its text form shows neither token nor body.
 *
 * @param feed name of the feed that it is for
 * @param authorization header {@code Authorization}, which holds the token; null when there is none
 * @param type header {@code Content-Type}: how the rows are written; null when there is none
 * @param request header {@code Idempotency-Key}: the sender's own name of this post, by which it is
 *     known when it comes again; null when the sender gives none
 * @param operation whether the sender's system holds the rows or has removed them
 * @param phase whether the rows are the sender's stock or have just changed
 * @param body the rows; read only once the sender is known
 */
public record Post(
    String feed,
    @Nullable String authorization,
    @Nullable String type,
    @Nullable String request,
    Operation operation,
    Phase phase,
    InputStream body) {

  @Override
  public String toString() {
    return "Post[feed=" + feed + ", type=" + type + ", operation=" + operation + "]";
  }
}

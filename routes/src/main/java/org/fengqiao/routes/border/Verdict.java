package org.fengqiao.routes.border;

import org.fengqiao.schemas.message.BorderMessage;
import org.jspecify.annotations.Nullable;

/** What the check at the door says of a message. */
sealed interface Verdict {

  /** Authentic, for us, and in form. */
  record Welcome(BorderMessage message) implements Verdict {}

  /**
   * Refused.
   *
   * @param reason why
   * @param message the message when its signature holds, so that its sender may be told; else null
   */
  record Refused(Refusal reason, @Nullable BorderMessage message) implements Verdict {}
}

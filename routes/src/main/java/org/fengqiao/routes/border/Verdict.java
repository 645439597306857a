package org.fengqiao.routes.border;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the check at the door says of a message. */
sealed interface Verdict {

  /** Authentic, for us, and in form. */
  record Welcome(SealedMessage message) implements Verdict {}

  /**
   * Authentic, for us, and in form, but released in the future by this hub's clock.
   *
   * @param from when it is time
   */
  record Early(SealedMessage message, Instant from) implements Verdict {}

  /**
   * Refused.
   *
   * @param reason why
   * @param message the message when its signature holds, so that its sender may be told; else null
   */
  record Refused(Refusal reason, @Nullable SealedMessage message) implements Verdict {}
}

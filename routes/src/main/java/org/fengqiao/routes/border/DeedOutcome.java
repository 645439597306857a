package org.fengqiao.routes.border;

import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.NoEffect;

/** What became of what somebody here wanted to say about an alert. */
public sealed interface DeedOutcome {

  /** It is recorded and on its way to the neighbour. */
  record Recorded(AlertState state) implements DeedOutcome {}

  /** It would have no effect where the alert stands, so nothing was said. */
  record NotAllowed(AlertState state, NoEffect reason) implements DeedOutcome {}

  /** A number or code is not in its form, so nothing was said. */
  record NotInForm() implements DeedOutcome {}

  /** No alert with that number is known here. */
  record NoSuchAlert() implements DeedOutcome {}
}

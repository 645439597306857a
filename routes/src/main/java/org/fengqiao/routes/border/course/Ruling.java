package org.fengqiao.routes.border.course;

import org.fengqiao.schemas.message.NoEffect;

/** Whether a statement may take effect where the alert stands. */
public sealed interface Ruling {

  /** It does, and this is where the alert stands then. */
  record Effective(Standing next) implements Ruling {}

  /** It does not, for that reason; the alert stands where it stood. */
  record Without(NoEffect reason) implements Ruling {}
}

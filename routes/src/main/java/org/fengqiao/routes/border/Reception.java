package org.fengqiao.routes.border;

/** What became of a message that came in. */
sealed interface Reception {

  /** It took effect. */
  record Taken() implements Reception {}

  /** It had arrived before; nothing changed. */
  record Repeated() implements Reception {}

  /** It is kept until the one before it has arrived, or until it is time. */
  record Parked() implements Reception {}

  /** It was refused; nothing changed but the count of refusals. */
  record Refused(Refusal reason) implements Reception {}
}

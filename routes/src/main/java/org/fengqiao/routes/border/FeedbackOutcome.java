package org.fengqiao.routes.border;

/** What became of a feedback that somebody here wanted to give. */
public sealed interface FeedbackOutcome {

  /** It is recorded and on its way to the neighbour. */
  record Recorded(AlertState state) implements FeedbackOutcome {}

  /** The alert's state does not allow it. */
  record NotAllowed(AlertState state) implements FeedbackOutcome {}

  /** No alert with that number has come in here. */
  record NoSuchAlert() implements FeedbackOutcome {}
}

package org.fengqiao.routes.border;

/** What became of a person's word on a draft. */
public sealed interface DraftOutcome {

  /**
   * The alert is on its way.
   *
   * @param alertId its number
   */
  record Sent(String alertId) implements DraftOutcome {}

  /** It will not be sent, unless the dispute becomes worse. */
  record Dropped() implements DraftOutcome {}

  /** The dispute has changed since the officer looked; nothing was decided. */
  record ChangedMeanwhile() implements DraftOutcome {}

  /** It no longer waits: decided by another, overtaken by the dispute, or never there. */
  record Gone() implements DraftOutcome {}
}

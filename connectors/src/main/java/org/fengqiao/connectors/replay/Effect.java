package org.fengqiao.connectors.replay;

/** What a replay changes for a quarantined row. */
public enum Effect {
  /** It becomes a record. */
  ACCEPTED,
  /** A rule of the feed keeps it out for good. */
  EXCLUDED,
  /** A newer version of its record has been sent, which stays the newest. */
  SUPERSEDED,
  /** It breaks a rule still and stays. */
  REFUSED,
  /** It could not be tried and stays. */
  CLOSED
}

package org.fengqiao.connectors.feed;

/** What a feed does when its source's columns change so that the mapping no longer fits. */
public enum DriftPolicy {
  /** It stands until someone has acted; the rows stay at the source. */
  STOP,
  /** It goes on, and every row that the change concerns is quarantined. */
  QUARANTINE,
  /** It goes on without the column, and every record says so in its quality. */
  FLAG
}

package org.fengqiao.ops.reconcile.feed;

/** What must become of a source's row, by the feed file alone. */
public enum Fate {
  /** A record, unless it is in the quarantine. */
  LIVE,
  /** The source has marked it as deleted: no live record. */
  DELETED,
  /** A rule keeps it out: no live record. */
  EXCLUDED,
  /** A rule that this program does not read decides; the hub's own word is taken. */
  UNDECIDED
}

package org.fengqiao.ops.reconcile.hub;

/** Why the hub knowingly holds no newest version of a record. */
public enum Held {
  /** The newest version is in the quarantine; the warehouse has no live row. */
  QUARANTINED,
  /** The newest version is in the quarantine; the warehouse still shows an older one. */
  QUARANTINED_BEHIND_OLDER,
  /** A rule of the feed kept the newest version out; the warehouse has no live row. */
  EXCLUDED,
  /** A rule of the feed kept the newest version out, and yet the warehouse has a live row. */
  EXCLUDED_YET_LIVE
}

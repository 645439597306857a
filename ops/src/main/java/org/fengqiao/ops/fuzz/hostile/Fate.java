package org.fengqiao.ops.fuzz.hostile;

/** What must become of a row. */
public enum Fate {
  /** It becomes a record. */
  TAKEN,
  /** It breaks a rule and lies sealed at the edge. */
  QUARANTINED,
  /** The feed file keeps it out. */
  EXCLUDED
}

package org.fengqiao.routes.linkage;

/** What a human rules about two records. */
public enum Verdict {
  /** They are one dispute, whatever the links say. */
  MUST_LINK,
  /** They are never one dispute. */
  CANNOT_LINK
}

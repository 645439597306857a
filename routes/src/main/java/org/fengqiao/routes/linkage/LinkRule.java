package org.fengqiao.routes.linkage;

/** Why two records are taken to tell of one dispute. */
enum LinkRule {
  /** Both own or quote the same number. */
  REFERENCE,
  /** A party on each of two sides is the same, in one county, type and half-year. */
  BOTH_SIDES,
  /** One human party is the same by number or mobile, in one county, type and half-year. */
  ONE_PARTY
}

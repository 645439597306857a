package org.fengqiao.routes.linkage;

/** Why two records are taken to tell of one dispute, strongest first. */
enum LinkRule {
  /** Both own the same number. */
  SAME_NUMBER,
  /** One quotes the number that the other owns. */
  QUOTED_NUMBER,
  /** Both quote the same referral letter (委托移送函). */
  SAME_REFERRAL,
  /** A party on each of two sides is the same, in one county, type and half-year. */
  BOTH_SIDES,
  /** One human party is the same by number or mobile, in one county, type and half-year. */
  ONE_PARTY
}

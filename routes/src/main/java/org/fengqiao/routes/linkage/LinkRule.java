package org.fengqiao.routes.linkage;

import java.util.Optional;
import java.util.stream.Stream;

/** Why two records are taken to tell of one dispute, strongest first. */
enum LinkRule {
  /** Both own the same number. */
  SAME_NUMBER(20),
  /** One quotes the number that the other owns. */
  QUOTED_NUMBER(16),
  /** Both quote the same referral letter (委托移送函). */
  SAME_REFERRAL(14),
  /** A party on each of two sides is the same, in one county, type and half-year. */
  BOTH_SIDES(10),
  /** One human party is the same by number or mobile, in one county, type and half-year. */
  ONE_PARTY(6);

  /** The rules that compare parties, as levels. */
  static final long OF_PARTIES = BOTH_SIDES.level() | ONE_PARTY.level();

  private final double weight;

  LinkRule(double weight) {
    this.weight = weight;
  }

  /** How many powers of two likelier one dispute is than two when the rule holds. */
  double weight() {
    return weight;
  }

  /** The rule's bit among the levels of a pair. */
  long level() {
    return 1L << ordinal();
  }

  /** The strongest of the rules that hold for a pair. */
  static Optional<LinkRule> strongest(long levels) {
    return Stream.of(values()).filter(rule -> (levels & rule.level()) != 0).findFirst();
  }
}

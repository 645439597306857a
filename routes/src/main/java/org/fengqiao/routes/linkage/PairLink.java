package org.fengqiao.routes.linkage;

import org.fengqiao.routes.linkage.membership.RecordPair;

/**
 * That two records belong together, as the store keeps it.
 *
 * @param pair the records
 * @param weight how many powers of two likelier one dispute is than two
 * @param levels what holds for the pair; by exact rules a bit for each rule
 * @param rule the strongest rule that holds
 * @param model by which the weight was computed
 */
record PairLink(RecordPair pair, double weight, long levels, String rule, String model) {

  private static final String MODEL = "exact-rules-1";

  /** The link by the exact rules that hold, of which there is at least one. */
  static PairLink byRules(RecordPair pair, long levels) {
    LinkRule strongest = LinkRule.strongest(levels).orElseThrow();
    return new PairLink(pair, strongest.weight(), levels, strongest.name(), MODEL);
  }
}

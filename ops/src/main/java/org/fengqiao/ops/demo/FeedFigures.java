package org.fengqiao.ops.demo;

/**
 * What the hub says of one feed.
 *
 * @param captured rows captured, every version
 * @param unaccounted what the ledger cannot explain; 0 when it balances
 * @param accepted distinct records taken in
 * @param quarantined distinct records sealed at the edge
 * @param excluded distinct records kept out by rule
 * @param stored rows of the warehouse
 * @param removed of these, deleted by the department
 */
record FeedFigures(
    long captured,
    long unaccounted,
    long accepted,
    long quarantined,
    long excluded,
    long stored,
    long removed) {

  static final FeedFigures NOTHING = new FeedFigures(0, 0, 0, 0, 0, 0, 0);

  long seen() {
    return accepted + quarantined + excluded;
  }

  /** Whether the hub has exactly what is true. */
  boolean equal(Expected truth) {
    return unaccounted == 0
        && stored == truth.accepted()
        && accepted == truth.accepted()
        && removed == truth.removed()
        && quarantined == truth.quarantined()
        && excluded == truth.excluded();
  }
}

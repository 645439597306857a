package org.fengqiao.routes.ledger;

/**
 * Whether the warehouse has every record that was accepted.
 *
 * @param feed the feed
 * @param accepted distinct record keys ever accepted
 * @param stored rows of the warehouse's case facts
 */
public record WarehouseEquality(String feed, long accepted, long stored) {

  /** Records on their way, or lost when nothing is moving any more. */
  public long missing() {
    return accepted - stored;
  }
}

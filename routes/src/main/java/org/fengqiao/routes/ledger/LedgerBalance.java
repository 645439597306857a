package org.fengqiao.routes.ledger;

import java.time.LocalDate;

/**
 * A line of the ledger as it stands in the store.
 *
 * @param feed the feed
 * @param day day of the capture in Asia/Shanghai
 * @param captured rows read at the source
 * @param accepted rows that became a new version of a record
 * @param duplicate rows that had been here before
 * @param quarantined rows that stay at the edge
 * @param excluded rows that a rule keeps out
 */
public record LedgerBalance(
    String feed,
    LocalDate day,
    long captured,
    long accepted,
    long duplicate,
    long quarantined,
    long excluded) {

  /** Rows of which nobody knows what became; anything but 0 is a fault. */
  public long unaccounted() {
    return captured - accepted - duplicate - quarantined - excluded;
  }
}

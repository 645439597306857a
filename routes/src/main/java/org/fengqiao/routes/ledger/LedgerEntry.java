package org.fengqiao.routes.ledger;

import java.time.LocalDate;

/**
 * What became of the rows of a feed and day. Refuses figures that do not add up. A row that is
 * mended later takes away one from quarantined or excluded, so that figures may be negative.
 *
 * @param feed the feed
 * @param day day of the capture in Asia/Shanghai
 * @param captured rows read at the source
 * @param accepted rows that became a new version of a record
 * @param duplicate rows that had been here before
 * @param quarantined rows that stay at the edge because they break a rule
 * @param excluded rows that a rule of the feed keeps out
 */
public record LedgerEntry(
    String feed,
    LocalDate day,
    long captured,
    long accepted,
    long duplicate,
    long quarantined,
    long excluded) {

  /** Checks that every captured row is accounted for. */
  public LedgerEntry {
    if (captured != accepted + duplicate + quarantined + excluded) {
      throw new IllegalArgumentException(
          "%s on %s: %d captured, but %d accepted + %d duplicate + %d quarantined + %d excluded"
              .formatted(feed, day, captured, accepted, duplicate, quarantined, excluded));
    }
  }

  /** This line and the other one of the same feed and day. */
  public LedgerEntry plus(LedgerEntry other) {
    return new LedgerEntry(
        feed,
        day,
        captured + other.captured,
        accepted + other.accepted,
        duplicate + other.duplicate,
        quarantined + other.quarantined,
        excluded + other.excluded);
  }
}

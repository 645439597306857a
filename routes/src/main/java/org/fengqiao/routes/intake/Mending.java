package org.fengqiao.routes.intake;

import java.time.LocalDate;
import org.fengqiao.routes.ledger.LedgerEntry;
import org.fengqiao.schemas.message.Disposition;

/**
 * What a version was before it came mended: its capture has been counted, and only what became of
 * it changes.
 *
 * @param before why it was kept out until now
 * @param day the ledger's day on which that was counted
 */
record Mending(Disposition before, LocalDate day) {

  /** What the ledger's line of the day gains and loses. */
  LedgerEntry moved(String feed, boolean accepted) {
    return switch (before) {
      case QUARANTINED -> new LedgerEntry(feed, day, 0, accepted ? 1 : 0, 0, -1, accepted ? 0 : 1);
      case EXCLUDED -> new LedgerEntry(feed, day, 0, 1, 0, 0, -1);
    };
  }
}

package org.fengqiao.connectors.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the quarantine are meant: those that fit everything that is given.
 *
 * @param fingerprint their fingerprint
 * @param feed their feed
 * @param from refused at this time or later
 * @param to refused before this time
 * @param row the one row
 */
public record RowSelection(
    @Nullable String fingerprint,
    @Nullable String feed,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable RowAddress row) {

  /** Whether nothing is given, so that every row of the edge would be meant. */
  public boolean isEverything() {
    return fingerprint == null && feed == null && from == null && to == null && row == null;
  }
}

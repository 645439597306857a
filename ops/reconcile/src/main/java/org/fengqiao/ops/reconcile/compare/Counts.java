package org.fengqiao.ops.reconcile.compare;

import java.util.Map;
import org.fengqiao.ops.reconcile.feed.Field;

/**
 * How many there were.
 *
 * @param rows rows with a key at the source
 * @param expected of these, rows that must be live records
 * @param deleted of these, rows that the source has marked as deleted
 * @param excluded of these, rows that a rule of the feed keeps out
 * @param quarantined of these, rows whose newest version is in the quarantine and that have no
 *     older one in the warehouse
 * @param keyless rows without a usable key, besides the others
 * @param facts live rows of the warehouse
 * @param undecided for each field, the expected records in which it was not compared
 */
public record Counts(
    long rows,
    long expected,
    long deleted,
    long excluded,
    long quarantined,
    long keyless,
    long facts,
    Map<Field, Long> undecided) {

  /** Copies the map. */
  public Counts {
    undecided = Map.copyOf(undecided);
  }
}

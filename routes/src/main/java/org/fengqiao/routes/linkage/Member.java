package org.fengqiao.routes.linkage;

import java.util.UUID;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;

/**
 * A stored record of a dispute.
 *
 * @param number the record's number
 * @param key the record's key
 * @param dispute the dispute
 * @param removed whether its source has deleted it or a rule excludes it
 * @param since revision that brought it here from another dispute; 0 for none
 * @param settled whether its tokens are forgotten: it stays where it stood then
 * @param evidence what it can be compared by; null when it is removed
 * @param content the case, as {@link DisputeCases} writes it
 */
record Member(
    long number,
    String key,
    UUID dispute,
    boolean removed,
    long since,
    boolean settled,
    @Nullable Evidence evidence,
    byte[] content) {

  /** The case as its dispute shows it. */
  DisputeCase shown() {
    return DisputeCases.since(DisputeCases.decode(content), since);
  }
}

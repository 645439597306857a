package org.fengqiao.routes.linkage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What linking must know of a case record besides its clues.
 *
 * @param recordKey of the record
 * @param disputeId the dispute it stands in, before this batch
 * @param division county of the dispute, 000000 when unknown
 * @param disputeType canonical type
 * @param happenedAt when the dispute arose, or else was accepted
 */
record Candidate(
    String recordKey,
    UUID disputeId,
    String division,
    String disputeType,
    @Nullable Instant happenedAt) {

  private static final String UNKNOWN_DIVISION = "000000";

  boolean sameCounty(Candidate other) {
    return division.equals(other.division) && !division.equals(UNKNOWN_DIVISION);
  }

  boolean sameFirstLevelType(Candidate other) {
    return disputeType.startsWith(other.disputeType.substring(0, 2));
  }
}

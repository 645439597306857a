package org.fengqiao.routes.linkage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What two records must share before their parties are compared.
 *
 * @param county six digits; 000000 when unknown
 * @param type level-1 dispute type
 * @param happenedAt when the dispute arose, or else was accepted
 */
record Traits(String county, String type, @Nullable Instant happenedAt) {

  /** Traits of a record with a dispute type of either level. */
  static Traits of(String county, String disputeType, @Nullable Instant happenedAt) {
    return new Traits(
        county, disputeType.length() > 2 ? disputeType.substring(0, 2) : disputeType, happenedAt);
  }
}

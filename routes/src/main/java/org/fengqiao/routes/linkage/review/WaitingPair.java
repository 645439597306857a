package org.fengqiao.routes.linkage.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair that waits for an answer.
 *
 * @param recordKey key of the later record
 * @param otherKey key of the earlier record
 * @param weight of their link, in bits
 * @param levels how far they agree, see {@link org.fengqiao.routes.linkage.model.Patterns}
 * @param model by which it was weighed
 * @param kind what they would be to each other
 * @param madeAt when the link was made
 * @param rate of the lot that drew it; null when it is here for it is near the threshold
 * @param evidence revisions of what is seen of the two; an answer about others is refused
 */
public record WaitingPair(
    String recordKey,
    String otherKey,
    double weight,
    long levels,
    String model,
    String kind,
    Instant madeAt,
    @Nullable Double rate,
    String evidence) {

  /** Whether the lot has drawn it, so that it stands for others of its weight. */
  boolean byLot() {
    return rate != null;
  }
}

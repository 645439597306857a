package org.fengqiao.routes.linkage.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers found of a pair.
 *
 * @param recordKey key of the later record
 * @param otherKey key of the earlier record
 * @param answer what they found
 * @param labelledAt when
 * @param weight of the link that they saw, in bits
 * @param levels of that link, see {@link org.fengqiao.routes.linkage.model.Patterns}
 * @param model by which it was weighed
 * @param weightNow of the link as it is now; null when the pair is none any more
 * @param band least weight of the band that the pair was drawn from
 * @param rate share of the band's pairs that the lot drew, above 0, at most 1; null when the pair
 *     was taken for it is near the threshold, so that it stands for no other
 * @param state whether it still says something about the records as they are
 */
public record Label(
    String recordKey,
    String otherKey,
    Answer answer,
    Instant labelledAt,
    double weight,
    long levels,
    String model,
    @Nullable Double weightNow,
    double band,
    @Nullable Double rate,
    State state) {

  /** Whether a label still says something about the records as they are. */
  public enum State {
    /** Both are as the reviewers saw them, but for tokens that were forgotten. */
    CURRENT,
    /** One has changed since. */
    STALE,
    /** One is gone. */
    REMOVED
  }
}

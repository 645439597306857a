package org.fengqiao.routes.linkage.review;

import java.time.Instant;

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
    String evidence) {}

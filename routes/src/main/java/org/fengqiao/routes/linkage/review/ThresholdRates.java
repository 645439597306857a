package org.fengqiao.routes.linkage.review;

import org.jspecify.annotations.Nullable;

/**
 * How good links would be if those from a weight on joined records.
 *
 * @param threshold the weight, in bits
 * @param joins whether records are joined from this weight on now
 * @param precision of the linked pairs, the share that is one dispute; null where labels are too
 *     few to tell
 * @param recall of the pairs of one dispute that the hub has looked at, the share that is linked;
 *     null likewise
 */
public record ThresholdRates(
    double threshold, boolean joins, @Nullable Estimate precision, @Nullable Estimate recall) {}

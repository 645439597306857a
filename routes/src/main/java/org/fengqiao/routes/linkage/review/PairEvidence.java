package org.fengqiao.routes.linkage.review;

import org.fengqiao.routes.linkage.LinkExplanation;

/**
 * What a reviewer sees: two cases side by side and how far they agree. No token, no identity, and
 * nothing of what others have answered.
 *
 * @param pair the two
 * @param later the later record
 * @param earlier the earlier record
 * @param link why they are a pair at all, step by step
 */
public record PairEvidence(
    WaitingPair pair, CaseSheet later, CaseSheet earlier, LinkExplanation link) {}

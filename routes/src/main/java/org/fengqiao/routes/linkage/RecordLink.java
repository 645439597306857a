package org.fengqiao.routes.linkage;

import org.fengqiao.routes.linkage.cases.LinkKind;
import org.fengqiao.routes.linkage.membership.RecordPair;

/**
 * Two records that are likely to be one dispute, as the store keeps it.
 *
 * @param pair the records
 * @param weight how many powers of two likelier one dispute is than two
 * @param levels how far they agree, comparison by comparison, see {@link
 *     org.fengqiao.routes.linkage.model.Patterns}
 * @param kind what they are to each other
 * @param model by which the weight was computed
 */
record RecordLink(RecordPair pair, double weight, long levels, LinkKind kind, String model) {}

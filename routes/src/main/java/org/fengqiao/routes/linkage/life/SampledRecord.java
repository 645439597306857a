package org.fengqiao.routes.linkage.life;

import java.time.LocalDate;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A record of a store, as far as models look at it.
 *
 * @param key its feed and primary key
 * @param seen day on which its newest version came; null when a release before told no day
 * @param evidence what it can be compared by
 */
record SampledRecord(String key, @Nullable LocalDate seen, Evidence evidence) {}

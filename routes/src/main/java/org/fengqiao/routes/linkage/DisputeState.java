package org.fengqiao.routes.linkage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute at rest.
 *
 * @param dispute its id
 * @param revision of its last change
 * @param mergedInto the dispute that it is now part of; null while it stands
 * @param splitFrom the dispute that its records left when it came into being; null for none
 */
record DisputeState(
    UUID dispute, long revision, @Nullable UUID mergedInto, @Nullable UUID splitFrom) {}

package org.fengqiao.routes.linkage.membership;

import java.util.UUID;

/**
 * A dispute that was merged, whose id leads to another ever since.
 *
 * @param dispute its id
 * @param into the dispute that the id leads to
 * @param founder number of the oldest record with which the dispute came into being
 */
public record Alias(UUID dispute, UUID into, long founder) {}

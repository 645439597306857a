package org.fengqiao.routes.linkage;

import java.util.UUID;

/**
 * A stored record that goes from one dispute to another.
 *
 * @param record its number
 * @param from the dispute that it leaves
 * @param to the dispute that it stands in from now on
 */
record Move(long record, UUID from, UUID to) {}

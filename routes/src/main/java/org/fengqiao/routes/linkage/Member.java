package org.fengqiao.routes.linkage;

import java.util.UUID;

/**
 * A stored record of a dispute.
 *
 * @param dispute the dispute
 * @param number the record's number
 * @param content the case, as {@link DisputeCases} writes it
 */
record Member(UUID dispute, long number, byte[] content) {}

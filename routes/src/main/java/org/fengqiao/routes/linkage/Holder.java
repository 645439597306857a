package org.fengqiao.routes.linkage;

import java.util.UUID;

/**
 * A record and where it stands.
 *
 * @param number the record's number in the store
 * @param dispute the dispute it belongs to so far
 */
record Holder(long number, UUID dispute) {}

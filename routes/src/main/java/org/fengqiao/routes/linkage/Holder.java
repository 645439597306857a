package org.fengqiao.routes.linkage;

import java.util.UUID;

/**
 * A record as linking sees it: where it stands, and what it can be compared by.
 *
 * @param number the record's number in the store
 * @param dispute the dispute it belongs to so far
 * @param traits what must agree before parties are compared
 */
record Holder(long number, UUID dispute, Traits traits) {}

package org.fengqiao.ops.fuzz;

import org.fengqiao.ops.fuzz.hostile.KeySum;

/**
 * What the hub and the edge must say of a feed.
 *
 * @param feed its name
 * @param rows how many rows were handed to it
 * @param taken the keys of the records
 * @param quarantined how many rows and files lie in the quarantine
 * @param excluded how many rows the feed file keeps out
 */
record Expected(String feed, long rows, KeySum taken, long quarantined, long excluded) {}

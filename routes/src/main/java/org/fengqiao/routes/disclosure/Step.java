package org.fengqiao.routes.disclosure;

/**
 * From one world to another that an attacker cannot tell from it.
 *
 * @param cells those that change
 * @param changes by how many records each of them changes
 * @param cost what it costs to make all of them unknown
 */
record Step(int[] cells, int[] changes, long cost) {}

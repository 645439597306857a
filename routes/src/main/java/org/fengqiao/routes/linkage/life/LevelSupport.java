package org.fengqiao.routes.linkage.life;

/**
 * How many pairs a level was learnt from.
 *
 * @param comparison name of the comparison
 * @param level name of the level
 * @param pairs of one dispute that stand at it, about
 * @param learnt false when they are too few and strangers do not show it either: the weight is that
 *     of the model that comes with the hub
 */
public record LevelSupport(String comparison, String level, double pairs, boolean learnt) {}

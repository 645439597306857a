package org.fengqiao.ops.bench.linkage;

import org.fengqiao.ops.demo.world.Trap;

/**
 * Two records that look alike and tell of two disputes.
 *
 * @param kind what makes them look alike
 * @param one key of the one record
 * @param other key of the other
 */
public record TrapPair(Trap.Kind kind, String one, String other) {}

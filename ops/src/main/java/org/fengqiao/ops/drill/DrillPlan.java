package org.fengqiao.ops.drill;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a drill does.
 *
 * @param name of the scenario
 * @param scenario which load runs and which faults happen when
 * @param kills how many times
 * @param seed decides the load, the victims and the pauses
 * @param limit no kill after this time; the checks still follow
 * @param without what the product shall not guarantee, to see the drill fail; null for the product
 *     as it is
 * @param data folder of this run: databases, journals, logs; new or empty
 */
record DrillPlan(
    String name,
    Scenario scenario,
    int kills,
    long seed,
    Duration limit,
    @Nullable Guarantee without,
    Path data) {}

package org.fengqiao.routes.warning.life;

import java.util.OptionalDouble;

/**
 * How often a rule was right.
 *
 * @param raised warnings of the rule
 * @param disposed of these, how many have ended
 * @param confirmed of these, how many were right
 */
public record RulePrecision(String rule, long raised, long disposed, long confirmed) {

  /** From 0 to 1; empty before the first warning has ended. */
  public OptionalDouble precision() {
    return disposed == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) confirmed / disposed);
  }
}

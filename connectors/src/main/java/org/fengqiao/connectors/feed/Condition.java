package org.fengqiao.connectors.feed;

import java.util.Set;

/**
 * A question to a row.
 *
 * @param cell what is looked at
 * @param values texts to compare with
 * @param holds when the answer is yes
 */
public record Condition(CellRule cell, Set<String> values, Holds holds) {

  /** When a condition holds. */
  public enum Holds {
    /** The text is one of the values. */
    WHEN,
    /** The text is none of the values. */
    UNLESS
  }

  /** Copies the set. */
  public Condition {
    values = Set.copyOf(values);
  }
}

package org.fengqiao.ops.drill.checker;

import java.util.List;

/**
 * How many rows show one kind of fault, and the first of them.
 *
 * @param count all of them
 * @param first what to look at: source keys and, for altered rows, the fields that differ; never a
 *     value
 */
public record Tally(long count, List<String> first) {

  /** Copies the list. */
  public Tally {
    first = List.copyOf(first);
  }

  @Override
  public String toString() {
    return count == 0 ? "0" : count + " " + first + (count > first.size() ? " …" : "");
  }
}

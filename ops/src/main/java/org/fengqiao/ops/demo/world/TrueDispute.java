package org.fengqiao.ops.demo.world;

import java.util.List;

/**
 * A dispute as it truly is, and everything that departments wrote about it.
 *
 * @param index its number in the world
 * @param type canonical type; empty when the rows are about no dispute at all
 * @param county where it arose, 6 digits
 * @param border whether a party comes from across the provincial border
 * @param traps what makes it look like other disputes
 * @param traces its rows, department by department in the order of events
 */
public record TrueDispute(
    long index, String type, String county, boolean border, List<Trap> traps, List<Trace> traces) {

  /** Copies the lists. */
  public TrueDispute {
    traps = List.copyOf(traps);
    traces = List.copyOf(traces);
  }
}

package org.fengqiao.routes.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/** What an attacker does not know of a table, and what could be otherwise in it. */
final class World {

  private final Grid grid;
  private final long[] cost;
  private final BitSet unknown;
  private long[] room;

  /**
   * Begins with what is unknown.
   *
   * @param room by how much an inner cell can be lowered in another world
   * @param cost what it costs to make a cell unknown; negative: it stays known
   */
  World(Grid grid, long[] room, long[] cost, BitSet unknown) {
    this.grid = grid;
    this.room = room.clone();
    this.cost = cost.clone();
    this.unknown = (BitSet) unknown.clone();
  }

  Grid grid() {
    return grid;
  }

  BitSet unknown() {
    return unknown;
  }

  /** What it costs that an attacker does not know a cell; negative: it must stay known. */
  long price(int cell) {
    return unknown.get(cell) ? 0 : cost[cell];
  }

  /** Whether a cell can be changed so; of a total its parts decide. */
  boolean bears(int cell, int change) {
    return grid.isTotal(cell) || room[cell] + change >= 0;
  }

  void take(Step step) {
    for (int each = 0; each < step.cells().length; each++) {
      unknown.set(step.cells()[each]);
      room[step.cells()[each]] += step.changes()[each];
    }
  }

  /** Goes where steps lead, and back; what became unknown stays so. */
  boolean wander(BooleanSupplier steps) {
    long[] before = Arrays.copyOf(room, room.length);
    try {
      return steps.getAsBoolean();
    } finally {
      room = before;
    }
  }
}

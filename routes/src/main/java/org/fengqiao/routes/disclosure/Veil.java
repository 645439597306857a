package org.fengqiao.routes.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which cells an attacker does not know, widened until small ones are safe. A cell is safe when
 * there is a world that agrees with every known cell and in which it is not small. Worlds are found
 * by steps: two values of each dimension meet in eight cells, and records that change places among
 * them change no other cell; where the other value is the total, records come or go. A step moves
 * whole records, so a world is one that could be, and proves more than an interval of fractions.
 */
final class Veil {

  private static final int DIMENSIONS = 3;

  private final Grid grid;
  private final long[] room;
  private final long[] cost;
  private final BitSet unknown;

  /** The eight cells of a step, those that it lowers, and what it costs to make all unknown. */
  private record Step(int[] cells, boolean[] lowers, long cost) {}

  /**
   * Begins with what is unknown.
   *
   * @param room by how much an inner cell can be lowered in another world
   * @param cost what it costs to make a cell unknown; negative: it stays known
   */
  Veil(Grid grid, long[] room, long[] cost, BitSet unknown) {
    this.grid = grid;
    this.room = room.clone();
    this.cost = cost.clone();
    this.unknown = (BitSet) unknown.clone();
  }

  /** What an attacker does not know by now. */
  BitSet unknown() {
    return (BitSet) unknown.clone();
  }

  /**
   * Makes sure of a world in which a cell is larger.
   *
   * @param more by how much
   * @return false when there is none, whatever becomes unknown
   */
  boolean hide(int cell, long more) {
    long[] before = Arrays.copyOf(room, room.length);
    try {
      for (long each = 0; each < more; each++) {
        Step step = cheapest(cell);
        if (step == null) {
          return false;
        }
        take(step);
      }
      return true;
    } finally {
      System.arraycopy(before, 0, room, 0, room.length);
    }
  }

  private void take(Step step) {
    for (int corner = 0; corner < step.cells.length; corner++) {
      int cell = step.cells[corner];
      unknown.set(cell);
      room[cell] += step.lowers[corner] ? -1 : 1;
    }
  }

  private @Nullable Step cheapest(int cell) {
    return cheaper(new Step(new int[] {cell}, new boolean[1], 0), 0, null);
  }

  /** Opens a step out into the dimensions that are left, unless the best known costs no more. */
  private @Nullable Step cheaper(Step step, int dimension, @Nullable Step best) {
    if (dimension == DIMENSIONS) {
      return step;
    }
    int own = grid.number(step.cells[0], dimension);
    int total = grid.length(dimension);
    Step found = best;
    // A total has only parts for partners, a part also the total.
    for (int partner = 0; partner < (own == total ? total : total + 1); partner++) {
      long most = found == null ? Long.MAX_VALUE : found.cost;
      if (partner != own && most > 0) {
        Step wider = widened(step, dimension, partner, own != total && partner != total, most);
        found = wider == null ? found : cheaper(wider, dimension + 1, found);
      }
    }
    return found;
  }

  /** The step with as many cells more; null when it cannot be taken for less than so much. */
  private @Nullable Step widened(Step step, int dimension, int partner, boolean turns, long most) {
    int half = step.cells.length;
    int[] cells = Arrays.copyOf(step.cells, 2 * half);
    boolean[] lowers = Arrays.copyOf(step.lowers, 2 * half);
    long sum = step.cost;
    for (int corner = half; corner < cells.length; corner++) {
      int cell = grid.at(cells[corner - half], dimension, partner);
      long price = unknown.get(cell) ? 0 : cost[cell];
      sum += price;
      cells[corner] = cell;
      lowers[corner] = lowers[corner - half] ^ turns;
      // Of a total its parts decide.
      boolean tooLittle = lowers[corner] && room[cell] < 1 && !grid.isTotal(cell);
      if (price < 0 || sum >= most || tooLittle) {
        return null;
      }
    }
    return new Step(cells, lowers, sum);
  }
}

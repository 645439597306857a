package org.fengqiao.routes.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which cells an attacker does not know, widened until small ones are safe. A cell is safe when
 * there is a world that agrees with every known cell and in which it is not small. Worlds are found
 * by steps: two values of each dimension meet in eight cells, and records that change places among
 * them change no other cell; where the other value is the total, records come or go. Where such a
 * step would cost a total that stands for a whole department, type, county or month, an {@link
 * Exchange} of records may spare it. A step moves whole records, so a world is one that could be,
 * and proves more than an interval of fractions.
 */
final class Veil {

  private static final int DIMENSIONS = 3;

  private final World world;
  private final Grid grid;
  private final Exchange exchange;

  /**
   * Begins with what is unknown.
   *
   * @param room by how much an inner cell can be lowered in another world
   * @param cost what it costs to make a cell unknown; negative: it stays known
   */
  Veil(Grid grid, long[] room, long[] cost, BitSet unknown) {
    this.world = new World(grid, room, cost, unknown);
    this.grid = grid;
    this.exchange = new Exchange(world);
  }

  /** What an attacker does not know by now. */
  BitSet unknown() {
    return (BitSet) world.unknown().clone();
  }

  /**
   * Makes sure of a world in which a cell is larger.
   *
   * @param more by how much
   * @return false when there is none, whatever becomes unknown
   */
  boolean hide(int cell, long more) {
    return world.wander(() -> raise(cell, more));
  }

  /** Makes unknown all that a cell's line, and all lines together, could tell. */
  void forgetLine(int cell) {
    int line = grid.number(cell, DIMENSIONS - 1);
    int all = grid.length(DIMENSIONS - 1);
    grid.cells()
        .filter(each -> world.price(each) >= 0)
        .filter(
            each ->
                grid.number(each, DIMENSIONS - 1) == line
                    || grid.number(each, DIMENSIONS - 1) == all)
        .forEach(world.unknown()::set);
  }

  private boolean raise(int cell, long more) {
    for (long each = 0; each < more; each++) {
      Step step = cheapest(cell);
      if (step == null) {
        return false;
      }
      world.take(step);
    }
    return true;
  }

  private @Nullable Step cheapest(int cell) {
    Step plain = cheaper(new Step(new int[] {cell}, new int[] {1}, 0), 0, null);
    return plain == null || costsMuch(plain) ? exchange.cheapest(cell, plain) : plain;
  }

  private boolean costsMuch(Step step) {
    return Arrays.stream(step.cells())
        .anyMatch(cell -> world.price(cell) > 0 && grid.totals(cell) >= DIMENSIONS - 1);
  }

  /** Opens a step out into the dimensions that are left, unless the best known costs no more. */
  private @Nullable Step cheaper(Step step, int dimension, @Nullable Step best) {
    if (dimension == DIMENSIONS) {
      return step;
    }
    int own = grid.number(step.cells()[0], dimension);
    int total = grid.length(dimension);
    Step found = best;
    // A total has only parts for partners, a part also the total.
    for (int partner = 0; partner < (own == total ? total : total + 1); partner++) {
      long most = found == null ? Long.MAX_VALUE : found.cost();
      if (partner != own && most > 0) {
        Step wider = widened(step, dimension, partner, own != total && partner != total, most);
        found = wider == null ? found : cheaper(wider, dimension + 1, found);
      }
    }
    return found;
  }

  /** The step with as many cells more; null when it cannot be taken for less than so much. */
  private @Nullable Step widened(Step step, int dimension, int partner, boolean turns, long most) {
    int half = step.cells().length;
    int[] cells = Arrays.copyOf(step.cells(), 2 * half);
    int[] changes = Arrays.copyOf(step.changes(), 2 * half);
    long sum = step.cost();
    for (int corner = half; corner < cells.length; corner++) {
      int cell = grid.at(cells[corner - half], dimension, partner);
      int change = turns ? -changes[corner - half] : changes[corner - half];
      long price = world.price(cell);
      sum += price;
      cells[corner] = cell;
      changes[corner] = change;
      if (price < 0 || sum >= most || !world.bears(cell, change)) {
        return null;
      }
    }
    return new Step(cells, changes, sum);
  }
}

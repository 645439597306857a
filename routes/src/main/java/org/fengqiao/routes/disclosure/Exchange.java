package org.fengqiao.routes.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps that keep what counts most. A record from another cell comes into the one that has to
 * grow; and for each dimension in which it has to change for that, a second record may change the
 * other way, so that the totals of this dimension stay what they are.
 */
final class Exchange {

  private static final int DIMENSIONS = 3;
  private static final int WITH_TOTALS = 1 << DIMENSIONS;

  private final World world;
  private final Grid grid;
  private final int[] inner;

  /** For each inner cell itself and the totals that it is part of. */
  private final int[][] counted;

  private final int[] changes;
  private final int[] moves = new int[2 * (1 + DIMENSIONS)];
  private int moved;
  private long cost;
  private int forbidden;

  Exchange(World world) {
    this.world = world;
    this.grid = world.grid();
    this.inner = grid.cells().filter(cell -> !grid.isTotal(cell)).toArray();
    this.counted = new int[grid.size()][];
    for (int cell : inner) {
      counted[cell] = IntStream.range(0, WITH_TOTALS).map(mask -> total(cell, mask)).toArray();
    }
    this.changes = new int[grid.size()];
  }

  private int total(int cell, int mask) {
    int total = cell;
    for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
      total =
          (mask & 1 << dimension) == 0 ? total : grid.at(total, dimension, grid.length(dimension));
    }
    return total;
  }

  /**
   * The cheapest step that adds a record to a cell.
   *
   * @param otherwise what to do when none is cheaper than this; null: nothing
   */
  @Nullable Step cheapest(int cell, @Nullable Step otherwise) {
    Step best = otherwise;
    for (int to : inner) {
      if (isPart(to, cell) && world.price(to) == 0) {
        best = cheapestInto(to, cell, best);
      }
    }
    return best;
  }

  private @Nullable Step cheapestInto(int to, int cell, @Nullable Step otherwise) {
    Step best = otherwise;
    for (int from : inner) {
      if (best != null && best.cost() == 0) {
        return best;
      }
      if (world.bears(from, -1) && !isPart(from, cell)) {
        take(from, to);
        for (int dimension = 0; dimension < DIMENSIONS && cost > 0; dimension++) {
          exchange(from, to, dimension, cell);
        }
        best = isPossible() && (best == null || cost < best.cost()) ? step() : best;
        takeBack();
      }
    }
    return best;
  }

  /** Lets that record change the other way that spares most, unless the cell would lose it. */
  private void exchange(int from, int to, int dimension, int cell) {
    int gone = grid.number(from, dimension);
    int come = grid.number(to, dimension);
    int best = -1;
    long least = cost;
    for (int other : inner) {
      if (gone != come && grid.number(other, dimension) == come && !isPart(other, cell)) {
        int turned = grid.at(other, dimension, gone);
        move(other, turned);
        if (cost < least && world.bears(other, changes[other])) {
          least = cost;
          best = other;
        }
        move(turned, other);
      }
    }
    if (best >= 0) {
      take(best, grid.at(best, dimension, gone));
    }
  }

  private void take(int from, int to) {
    move(from, to);
    moves[moved++] = from;
    moves[moved++] = to;
  }

  private void takeBack() {
    while (moved > 0) {
      int to = moves[--moved];
      move(to, moves[--moved]);
    }
  }

  private boolean isPossible() {
    return forbidden == 0
        && Arrays.stream(moves, 0, moved).allMatch(cell -> world.bears(cell, changes[cell]));
  }

  private Step step() {
    int[] cells =
        Arrays.stream(moves, 0, moved)
            .flatMap(cell -> Arrays.stream(counted[cell]))
            .filter(cell -> changes[cell] != 0)
            .distinct()
            .toArray();
    return new Step(cells, Arrays.stream(cells).map(cell -> changes[cell]).toArray(), cost);
  }

  private void move(int from, int to) {
    for (int mask = 0; mask < WITH_TOTALS; mask++) {
      change(counted[from][mask], -1);
      change(counted[to][mask], 1);
    }
  }

  private void change(int cell, int by) {
    boolean was = changes[cell] != 0;
    changes[cell] += by;
    boolean is = changes[cell] != 0;
    if (was != is) {
      long price = world.price(cell);
      cost += is ? Math.max(0, price) : -Math.max(0, price);
      forbidden += price >= 0 ? 0 : is ? 1 : -1;
    }
  }

  private boolean isPart(int cell, int total) {
    for (int each : counted[cell]) {
      if (each == total) {
        return true;
      }
    }
    return false;
  }
}

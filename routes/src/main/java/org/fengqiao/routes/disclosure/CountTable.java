package org.fengqiao.routes.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;

/** A table of counts with all its totals, cell by cell, and what a {@link Veil} asks of it. */
final class CountTable {

  private final Map<Place, Tally> tallies;
  private final Grid grid;

  /**
   * A table.
   *
   * @param tallies every cell that counts something, totals too
   * @param places further places that readers know of
   */
  CountTable(Map<Place, Tally> tallies, Set<Place> places) {
    this.tallies = Map.copyOf(tallies);
    Set<Place> all = new HashSet<>(places);
    all.addAll(tallies.keySet());
    this.grid = Grid.of(all);
  }

  Grid grid() {
    return grid;
  }

  Tally tally(int cell) {
    return tallies.getOrDefault(grid.place(cell), Tally.NONE);
  }

  /** Cells that could point to people. */
  BitSet small() {
    return where(cell -> tally(cell).isSmall());
  }

  /** Cells for which something holds. */
  BitSet where(IntPredicate condition) {
    BitSet cells = new BitSet();
    grid.cells().filter(condition).forEach(cells::set);
    return cells;
  }

  /** Something of each cell's tally. */
  long[] each(ToLongFunction<Tally> of) {
    return grid.cells().mapToLong(cell -> of.applyAsLong(tally(cell))).toArray();
  }

  /**
   * What is lost by withholding a cell: its records, as much as they matter; negative for one that
   * is empty because its department has none of the type anywhere, or its county none at all, as
   * anybody may know, and for those that are told elsewhere.
   */
  long[] losses(Set<Place> kept) {
    return grid.cells()
        .mapToLong(
            cell ->
                isKnownToBeEmpty(cell) || kept.contains(grid.place(cell))
                    ? -1
                    : 1 + tally(cell).records() * grid.weight(cell))
        .toArray();
  }

  private boolean isKnownToBeEmpty(int cell) {
    Place at = grid.place(cell);
    return isEmpty(new Place(at.department(), at.disputeType(), null))
        || isEmpty(new Place(at.department(), null, at.division()));
  }

  private boolean isEmpty(Place place) {
    return tallies.getOrDefault(place, Tally.NONE).records() == 0;
  }

  /** The cells with what is told of each, by place. */
  Map<Place, PublishedTally> told(BitSet cells, IntFunction<PublishedTally> of) {
    Map<Place, PublishedTally> told = new LinkedHashMap<>();
    cells.stream().forEach(cell -> told.put(grid.place(cell), of.apply(cell)));
    return told;
  }
}

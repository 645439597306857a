package org.fengqiao.routes.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be told of a table that nothing was told of before.
 *
 * <p>Small cells are withheld, and as many others with them, the smallest first, as it takes that
 * for each small cell there is a world that agrees with all that is told and in which the cell
 * counts 5 or more records and disputes. Such worlds only move records that are alone in their
 * dispute, so distinct disputes, which do not add up, agree as records do. All withheld cells look
 * alike: nobody sees which are small. An empty cell may be withheld too.
 */
public final class FirstRelease {

  private FirstRelease() {}

  /**
   * What readers see.
   *
   * @param tallies every cell that counts something, totals too
   * @param release its number
   * @return the cells to publish; one that is not among them is empty
   */
  public static Map<Place, PublishedTally> of(Map<Place, Tally> tallies, int release) {
    CountTable table = new CountTable(tallies, Set.of());
    BitSet withheld = withheld(table, Set.of(), Set.of());
    return table.told(
        table.where(cell -> withheld.get(cell) || table.tally(cell).records() > 0),
        cell ->
            withheld.get(cell)
                ? PublishedTally.withheld(release)
                : PublishedTally.of(table.tally(cell), release));
  }

  /**
   * Cells that must not be told of a table that hangs together with others.
   *
   * @param kept cells that another table tells: they are never withheld
   * @param dropped cells that are not told, whatever they count
   */
  static Set<Place> withheld(Map<Place, Tally> tallies, Set<Place> kept, Set<Place> dropped) {
    CountTable table = new CountTable(tallies, Set.of());
    Set<Place> places = new HashSet<>(dropped);
    withheld(table, kept, dropped).stream().mapToObj(table.grid()::place).forEach(places::add);
    return places;
  }

  private static BitSet withheld(CountTable table, Set<Place> kept, Set<Place> dropped) {
    BitSet small = table.small();
    small.andNot(table.where(cell -> kept.contains(table.grid().place(cell))));
    BitSet unknown = table.where(cell -> dropped.contains(table.grid().place(cell)));
    unknown.or(small);
    Veil veil = new Veil(table.grid(), table.each(Tally::singles), table.losses(kept), unknown);
    // The smallest need most company, and what is withheld for them serves the others.
    small.stream()
        .boxed()
        .sorted(Comparator.comparingLong(cell -> -table.tally(cell).missing()))
        .forEach(
            cell -> {
              if (!veil.hide(cell, table.tally(cell).missing())) {
                veil.forgetLine(cell);
              }
            });
    return veil.unknown();
  }
}

package org.fengqiao.routes.disclosure;

import java.util.BitSet;
import java.util.Comparator;
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
    BitSet withheld = withheld(table);
    return table.told(
        table.where(cell -> withheld.get(cell) || table.tally(cell).records() > 0),
        cell ->
            withheld.get(cell)
                ? PublishedTally.withheld(release)
                : PublishedTally.of(table.tally(cell), release));
  }

  private static BitSet withheld(CountTable table) {
    Veil veil = new Veil(table.grid(), table.each(Tally::singles), table.losses(), table.small());
    // The smallest need most company, and what is withheld for them serves the others.
    table.small().stream()
        .boxed()
        .sorted(Comparator.comparingLong(cell -> -table.tally(cell).missing()))
        .forEach(cell -> hide(veil, cell, table.tally(cell).missing()));
    return veil.unknown();
  }

  /** With all the totals that a cell is part of withheld there is always such a world. */
  private static void hide(Veil veil, int cell, long missing) {
    if (!veil.hide(cell, missing)) {
      throw new IllegalStateException("totals are missing in the table");
    }
  }
}

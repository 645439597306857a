package org.fengqiao.routes.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is known of a table of counts, some of whose cells are told: totals are sums of their parts,
 * disputes are at most records, a total has at most the disputes of its parts together and at least
 * those of each.
 */
public final class KnownCounts {

  private KnownCounts() {}

  /** Adds it to what somebody knows; cells that are not there count nothing. */
  public static void learn(Map<Place, PublishedTally> published, Knowledge knowledge) {
    Grid grid = Grid.of(published.keySet());
    grid.cells()
        .mapToObj(grid::place)
        .forEach(
            place -> {
              PublishedTally tally =
                  published.getOrDefault(place, PublishedTally.of(Tally.NONE, 0));
              if (!tally.isWithheld()) {
                knowledge.is(records(place), tally.told().records());
                knowledge.is(disputes(place), tally.told().disputes());
              }
            });
    grid.cells()
        .forEach(
            cell -> {
              Place place = grid.place(cell);
              knowledge.isAtMost(disputes(place), List.of(records(place)));
              for (int dimension = 0; dimension < 3; dimension++) {
                if (grid.number(cell, dimension) == grid.length(dimension)) {
                  learnTotal(place, parts(grid, cell, dimension), knowledge);
                }
              }
            });
  }

  private static List<Place> parts(Grid grid, int total, int dimension) {
    return IntStream.range(0, grid.length(dimension))
        .mapToObj(number -> grid.place(grid.at(total, dimension, number)))
        .toList();
  }

  private static void learnTotal(Place whole, List<Place> parts, Knowledge knowledge) {
    knowledge.isSum(records(whole), parts.stream().map(KnownCounts::records).toList());
    knowledge.isAtMost(disputes(whole), parts.stream().map(KnownCounts::disputes).toList());
    parts.forEach(part -> knowledge.isAtMost(disputes(part), List.of(disputes(whole))));
  }

  /** What a cell's case records are called. */
  public static String records(Place place) {
    return "records of " + place;
  }

  /** What a cell's distinct disputes are called. */
  public static String disputes(Place place) {
    return "disputes of " + place;
  }
}

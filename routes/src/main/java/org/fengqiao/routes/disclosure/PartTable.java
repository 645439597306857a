package org.fengqiao.routes.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts by line and part with all their totals, none of which may be small or be found by
 * subtraction.
 */
public final class PartTable {

  private static final String ONE = "one";

  private final Map<Place, Tally> tallies = new HashMap<>();

  /**
   * Adds what a line counts in one part.
   *
   * @param count at least 0
   */
  public void add(String line, String part, long count) {
    if (count > 0) {
      for (int total = 0; total < 8; total++) {
        tallies.merge(
            new Place(
                (total & 1) == 0 ? part : null,
                (total & 2) == 0 ? ONE : null,
                (total & 4) == 0 ? line : null),
            new Tally(count, count, count),
            (one, other) ->
                new Tally(
                    one.records() + other.records(),
                    one.disputes() + other.disputes(),
                    one.singles() + other.singles()));
      }
    }
  }

  /** Cells that must not be told: the part as department and the line as division, null for all. */
  public Set<Place> withheld() {
    Set<Place> withheld = new HashSet<>();
    FirstRelease.of(tallies, 0)
        .forEach(
            (place, tally) -> {
              if (tally.isWithheld()) {
                withheld.add(new Place(place.department(), null, place.division()));
              }
            });
    return withheld;
  }
}

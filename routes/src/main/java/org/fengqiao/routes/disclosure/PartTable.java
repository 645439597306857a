package org.fengqiao.routes.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts by line and part, and by side where there are two ways to part them, with all their
 * totals, none of which may be small or be found by subtraction.
 */
public final class PartTable {

  private static final String ONE = "one";

  private final Map<Place, Tally> tallies = new HashMap<>();
  private final Set<Place> kept = new HashSet<>();
  private final Set<Place> dropped = new HashSet<>();

  /**
   * Adds what a line counts in one part.
   *
   * @param count at least 0
   * @param sure how many of them everybody knows of: 1 where a line is there only if it counts
   */
  public void add(String line, String part, long count, long sure) {
    add(line, part, ONE, count, sure);
  }

  /**
   * Adds what a line counts in one part on one side.
   *
   * @param count at least 0
   * @param sure how many of them everybody knows of
   */
  public void add(String line, String part, String side, long count, long sure) {
    if (count > 0) {
      new Place(part, side, line)
          .andTotals()
          .forEach(
              place ->
                  tallies.merge(
                      place,
                      new Tally(count, count, count - sure),
                      (one, other) ->
                          new Tally(
                              one.records() + other.records(),
                              one.disputes() + other.disputes(),
                              one.singles() + other.singles())));
    }
  }

  /** A cell is told elsewhere, so that nothing is hidden by withholding it. */
  public void keep(@Nullable String part, @Nullable String line) {
    both(kept, part, line);
  }

  /** A cell is told nowhere, whatever this table could tell. */
  public void drop(@Nullable String part, @Nullable String line) {
    both(dropped, part, line);
  }

  /** A cell of a table with sides is told nowhere. */
  public void drop(Place place) {
    dropped.add(place);
  }

  /** Without sides, one side is all. */
  private static void both(Set<Place> places, @Nullable String part, @Nullable String line) {
    places.add(new Place(part, ONE, line));
    places.add(new Place(part, null, line));
  }

  /**
   * Cells that must not be told: the part as department, the side as type and the line as division,
   * null for all.
   */
  public Set<Place> withheld() {
    Set<Place> withheld = new HashSet<>();
    FirstRelease.withheld(tallies, kept, dropped)
        .forEach(
            place ->
                withheld.add(
                    ONE.equals(place.disputeType())
                        ? new Place(place.department(), null, place.division())
                        : place));
    return withheld;
  }
}

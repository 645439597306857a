package org.fengqiao.routes.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A count by county and the rest that it is a share of, with their totals. Neither part of a share
 * may be small, nor be found by subtraction.
 */
public final class ShareTable {

  private static final String COUNTED = "counted";
  private static final String REST = "rest";
  private static final String ONE = "one";

  private final Map<Place, Tally> tallies = new HashMap<>();

  /**
   * Adds a county.
   *
   * @param counted how many count, at least 0
   * @param rest how many of the whole do not, at least 0
   */
  public void add(String division, long counted, long rest) {
    add(COUNTED, division, counted);
    add(REST, division, rest);
  }

  private void add(String part, String division, long count) {
    if (count > 0) {
      for (int total = 0; total < 8; total++) {
        tallies.merge(
            new Place(
                (total & 1) == 0 ? part : null,
                (total & 2) == 0 ? ONE : null,
                (total & 4) == 0 ? division : null),
            new Tally(count, count, count),
            (one, other) ->
                new Tally(
                    one.records() + other.records(),
                    one.disputes() + other.disputes(),
                    one.singles() + other.singles()));
      }
    }
  }

  /** Counties that must not be told; null among them stands for all together. */
  public Set<@Nullable String> withheld() {
    Set<@Nullable String> withheld = new HashSet<>();
    FirstRelease.of(tallies, 0)
        .forEach(
            (place, tally) -> {
              if (tally.isWithheld()) {
                withheld.add(place.division());
              }
            });
    return withheld;
  }
}

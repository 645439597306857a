package org.fengqiao.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has all published tables and a solver of linear programs finds no small cell. */
class AttackTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noSmallCellIsFoundInAFirstRelease(long seed) {
    Map<Place, Tally> tallies = new Town(seed, 3, 4, 5).grow((int) (20 * seed * seed)).tallies();

    Map<Place, PublishedTally> published = FirstRelease.of(tallies, 0);

    assertThat(new Attacker(published).find(small(tallies))).isEmpty();
    report(published);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noSmallChangeIsFoundByTheDifferenceOfTwoReleases(long seed) {
    Town town = new Town(seed, 3, 4, 5).grow(400);
    Map<Place, Tally> past = town.tallies();
    Map<Place, PublishedTally> before = FirstRelease.of(past, 0);
    Map<Place, Tally> now = town.grow((int) (10 + 10 * seed)).tallies();

    Map<Place, PublishedTally> after = Revision.of(now, past, before, 1);

    assertThat(new Attacker(after(before, after)).find(small(now))).isEmpty();
    assertThat(new Attacker(changes(now, before, after)).find(smallChanges(now, past))).isEmpty();
    System.out.printf(
        "told anew %d of %d cells%n",
        after.values().stream().filter(tally -> tally.release() == 1).count(), after.size());
  }

  /** What is certain after a revision: a cell that was not told anew may have changed. */
  private static Map<Place, PublishedTally> after(
      Map<Place, PublishedTally> before, Map<Place, PublishedTally> after) {
    Map<Place, PublishedTally> known = unknown(before, after);
    after.forEach((place, tally) -> known.computeIfPresent(place, (same, was) -> anew(tally)));
    return known;
  }

  /** The attacker even knows that records only came: no change is below nothing. */
  private static Map<Place, PublishedTally> changes(
      Map<Place, Tally> now, Map<Place, PublishedTally> before, Map<Place, PublishedTally> after) {
    Map<Place, PublishedTally> known = unknown(before, after);
    after.forEach(
        (place, tally) -> {
          if (tally.release() == 1 && !tally.isWithheld()) {
            Tally was = before.getOrDefault(place, PublishedTally.of(Tally.NONE, 0)).told();
            long change = now.getOrDefault(place, Tally.NONE).records() - was.records();
            known.put(place, PublishedTally.of(new Tally(change, change, 0), 1));
          }
        });
    return known;
  }

  private static PublishedTally anew(PublishedTally tally) {
    return tally.release() == 1 ? tally : PublishedTally.withheld(0);
  }

  private static Map<Place, PublishedTally> unknown(
      Map<Place, PublishedTally> before, Map<Place, PublishedTally> after) {
    Set<Place> places = new HashSet<>(before.keySet());
    places.addAll(after.keySet());
    Grid grid = Grid.of(places);
    return grid.cells()
        .boxed()
        .collect(Collectors.toMap(grid::place, cell -> PublishedTally.withheld(0)));
  }

  private static Set<Place> smallChanges(Map<Place, Tally> now, Map<Place, Tally> past) {
    return now.keySet().stream()
        .filter(
            place -> {
              long change =
                  now.getOrDefault(place, Tally.NONE).records()
                      - past.getOrDefault(place, Tally.NONE).records();
              return change > 0 && change < Tally.SMALLEST_TOLD;
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void theAttackSucceedsWhereOnlySmallCellsAreWithheld() {
    Map<Place, Tally> tallies = new Town(7, 3, 4, 5).grow(160).tallies();
    Map<Place, PublishedTally> careless = new HashMap<>();
    tallies.forEach(
        (place, tally) ->
            careless.put(
                place, tally.isSmall() ? PublishedTally.withheld(0) : PublishedTally.of(tally, 0)));

    assertThat(new Attacker(careless).find(small(tallies))).isNotEmpty();
  }

  private static Set<Place> small(Map<Place, Tally> tallies) {
    return tallies.entrySet().stream()
        .filter(each -> each.getValue().isSmall())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void report(Map<Place, PublishedTally> published) {
    long withheld = published.values().stream().filter(PublishedTally::isWithheld).count();
    System.out.printf("withheld %d of %d cells%n", withheld, published.size());
  }
}

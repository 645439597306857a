package org.fengqiao.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protecting small cells does not cost the totals that everybody asks for first. */
class KeptTotalsTest {

  @ParameterizedTest
  @ValueSource(ints = {300, 700, 2_000, 10_000})
  void wholeMonthsDepartmentsAndNearlyAllTypesAndCountiesAreTold(int records) {
    Map<Place, Tally> tallies = new Town(records, 5, 16, 16).grow(records).tallies();

    Map<Place, PublishedTally> published = FirstRelease.of(tallies, 0);

    assertThat(published.get(Place.ALL)).isEqualTo(told(tallies, Place.ALL));
    for (int department = 0; department < 5; department++) {
      Place place = new Place("D" + department, null, null);
      assertThat(published.get(place)).isEqualTo(told(tallies, place));
    }
    assertThat(tallies.keySet())
        .filteredOn(place -> isLarge(tallies, place))
        .filteredOn(place -> !told(tallies, place).equals(published.get(place)))
        .hasSizeLessThanOrEqualTo(3);
  }

  /** A whole department, type or county that is not small itself. */
  private static boolean isLarge(Map<Place, Tally> tallies, Place place) {
    return Stream.of(place.department(), place.disputeType(), place.division())
                .filter(Objects::nonNull)
                .count()
            == 1
        && !tallies.getOrDefault(place, Tally.NONE).isSmall();
  }

  private static PublishedTally told(Map<Place, Tally> tallies, Place place) {
    return PublishedTally.of(tallies.getOrDefault(place, Tally.NONE), 0);
  }
}

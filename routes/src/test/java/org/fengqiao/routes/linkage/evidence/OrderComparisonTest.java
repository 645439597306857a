package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderComparisonTest {

  private static final Facets FACETS = Facets.of("arose", "taken up");
  private static final OrderComparison ORDER =
      new OrderComparison("order", "arose", "taken up", List.of(7, 60), FACETS);

  private static Evidence on(String facet, int day) {
    return Evidence.with(FACETS).words(FACETS.index(facet), Evidence.number(day)).build();
  }

  private static String level(Evidence one, Evidence other) {
    int level = Agreement.level(ORDER.compare(one, other, Frequencies.none()));
    assertThat(Agreement.level(ORDER.compare(other, one, Frequencies.none()))).isEqualTo(level);
    return ORDER.levels().get(level);
  }

  @Test
  void theSoonerItIsTakenUpTheBetter() {
    assertThat(level(on("arose", 100), on("taken up", 107))).isEqualTo("after 7 at most");
    assertThat(level(on("arose", 100), on("taken up", 108))).isEqualTo("after 60 at most");
    assertThat(level(on("arose", 100), on("taken up", 161))).isEqualTo("before it arose, or late");
  }

  @Test
  void nobodyTakesUpWhatHasNotArisen() {
    assertThat(level(on("arose", 100), on("taken up", 99))).isEqualTo("after 7 at most");
    assertThat(level(on("arose", 100), on("taken up", 98))).isEqualTo("before it arose, or late");
  }

  @Test
  void twoOfOneSortAreNotComparedHere() {
    assertThat(level(on("arose", 100), on("arose", 100))).isEqualTo("silent");
    assertThat(level(on("taken up", 100), on("taken up", 100))).isEqualTo("silent");
  }
}

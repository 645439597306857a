package org.fengqiao.routes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sum of amounts tells nobody's amount. */
class DominanceTest {

  @Test
  void fewDisputesAndOneThatHasNearlyAllAreNotTold() {
    assertThat(Dominance.mayBeTold(amounts(10, 10, 10, 10))).isFalse();
    assertThat(Dominance.mayBeTold(amounts(10, 10, 10, 10, 10))).isTrue();
    assertThat(Dominance.mayBeTold(amounts(160, 10, 10, 10, 10))).as("four fifths").isTrue();
    assertThat(Dominance.mayBeTold(amounts(161, 10, 10, 10, 10))).isFalse();
  }

  @Test
  void theDifferenceFromTheTotalIsNotTheSumOfAFew() {
    Map<String, List<BigDecimal>> counties =
        Map.of(
            "few", amounts(9, 9),
            "least", amounts(5, 5, 5, 5, 5),
            "most", amounts(50, 50, 50, 50, 50));

    assertThat(Dominance.withheld(counties)).containsExactlyInAnyOrder("few", "least");
    assertThat(Dominance.withheld(Map.of("most", amounts(50, 50, 50, 50, 50)))).isEmpty();
  }

  @Test
  void aShareIsNotToldWhereEitherPartIsSmallOrFollowsByDifference() {
    ShareTable table = new ShareTable(Whole.NONE);
    table.add("A", 20, 3);
    table.add("B", 30, 12);
    table.add("C", 40, 40);

    assertThat(table.withheld()).contains("A").hasSizeGreaterThan(1).doesNotContainNull();
  }

  private static List<BigDecimal> amounts(int... yuan) {
    return IntStream.of(yuan).mapToObj(BigDecimal::valueOf).toList();
  }
}

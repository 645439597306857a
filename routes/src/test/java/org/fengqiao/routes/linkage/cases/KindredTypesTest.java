package org.fengqiao.routes.linkage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.schemas.code.DisputeTypes;
import org.junit.jupiter.api.Test;

class KindredTypesTest {

  @Test
  void onlyGroupsOfTheCodeTableAreKindred() {
    List<String> kindred =
        IntStream.range(0, 100)
            .mapToObj("%02d"::formatted)
            .filter(group -> !KindredTypes.of(group).isEmpty())
            .toList();

    assertThat(kindred).allMatch(group -> DisputeTypes.standard().find(group).isPresent());
  }

  @Test
  void aContractIsKindredToAContractAndNotToATort() {
    assertThat(KindredTypes.of("14")).containsAnyElementsOf(KindredTypes.of("09"));
    assertThat(KindredTypes.of("09")).doesNotContainAnyElementsOf(KindredTypes.of("06"));
    assertThat(KindredTypes.of("01")).isEmpty();
  }
}

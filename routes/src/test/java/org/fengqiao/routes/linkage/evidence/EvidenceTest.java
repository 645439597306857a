package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final Facets FACETS =
      new Facets(IntStream.range(0, 21).mapToObj(i -> "facet " + i).toList());

  @Test
  void holdsWhatEachFacetWasGiven() {
    EvidenceBuilder builder = Evidence.with(FACETS);
    for (int facet = 0; facet < FACETS.count(); facet += 2) {
      for (int i = 0; i <= facet; i++) {
        builder.token(facet, Evidence.number(100L * facet + i));
      }
    }
    Evidence evidence = builder.build();

    for (int facet = 0; facet < FACETS.count(); facet++) {
      assertThat(evidence.size(facet)).isEqualTo(facet % 2 == 0 ? facet + 1 : 0);
      for (int i = 0; i < evidence.size(facet); i++) {
        assertThat(evidence.word(facet, i)).isEqualTo(Evidence.number(100L * facet + i));
      }
    }
  }

  @Test
  void aTokenGivenTwiceStandsOnce() {
    assertThat(Evidence.with(FACETS).token(3, 8).token(3, 8).build().size(3)).isEqualTo(1);
  }

  @Test
  void aVillageOfPartiesIsRefusedRatherThanCut() {
    EvidenceBuilder builder = Evidence.with(FACETS);
    for (int i = 0; i < 70_000; i++) {
      builder.words(0, i);
    }

    assertThatThrownBy(builder::build).hasMessageContaining("words of evidence");
  }

  @Test
  void tellsNoToken() {
    assertThat(Evidence.with(FACETS).token(3, 123_456_789L).build().toString())
        .doesNotContain("123456789");
  }
}

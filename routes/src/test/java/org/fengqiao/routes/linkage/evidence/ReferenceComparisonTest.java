package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceComparisonTest {

  private static final Facets FACETS = Facets.of("own", "quoted", "letter", "any", "department");
  private static final ReferenceComparison REFERENCES =
      new ReferenceComparison("own", "quoted", "letter", "any", "department", FACETS);

  private static EvidenceBuilder of(int department) {
    return Evidence.with(FACETS).words(FACETS.index("department"), Evidence.number(department));
  }

  private static Evidence with(EvidenceBuilder record, String facet, int number) {
    return record.token(FACETS.index(facet), Evidence.number(number)).build();
  }

  private static String level(Evidence one, Evidence other) {
    return REFERENCES
        .levels()
        .get(Agreement.level(REFERENCES.compare(one, other, Frequencies.none())));
  }

  @Test
  void aDepartmentThatDoesNotChainTwoRecordsSpeaksAgainstThem() {
    Evidence call = with(of(1), "own", 5);

    assertThat(level(call, with(of(1), "own", 6))).isEqualTo("share none in one department");
    assertThat(level(call, with(of(2), "own", 6))).isEqualTo("share none");
    assertThat(level(call, with(of(2), "quoted", 5))).isEqualTo("quotes");
    assertThat(level(call, of(1).build())).isEqualTo("silent");
  }
}

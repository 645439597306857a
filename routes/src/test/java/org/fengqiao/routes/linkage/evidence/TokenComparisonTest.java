package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenComparisonTest {

  private static final Facets FACETS = Facets.of("given", "surname", "near", "alike");
  private static final TokenComparison GIVEN =
      new TokenComparison(
          "given",
          List.of(
              new Step.Shares("equal", "given", true),
              new Step.Crosses("crossed", "given", "surname"),
              new Step.Shares("near", "near", false),
              new Step.Resembles("alike", "alike", 0.6)),
          "given",
          FACETS);

  private static String level(Evidence one, Evidence other) {
    int level = Agreement.level(GIVEN.compare(one, other, Frequencies.none()));
    assertThat(Agreement.level(GIVEN.compare(other, one, Frequencies.none()))).isEqualTo(level);
    return GIVEN.levels().get(level);
  }

  private static EvidenceBuilder given(long given) {
    return Evidence.with(FACETS).token(0, given);
  }

  @Test
  void theBestStepCounts() {
    assertThat(level(given(8).token(2, 4).build(), given(8).token(2, 4).build()))
        .isEqualTo("equal");
    assertThat(level(given(8).token(2, 4).build(), given(12).token(2, 4).build()))
        .isEqualTo("near");
  }

  @Test
  void namesTypedIntoEachOthersCellsMeet() {
    assertThat(level(given(8).token(1, 12).build(), given(12).token(1, 16).build()))
        .isEqualTo("crossed");
  }

  @Test
  void signaturesAreAlikeByTheirCommonBits() {
    Evidence one = given(8).words(3, 0b1111, 0).build();

    assertThat(level(one, given(12).words(3, 0b0111, 0).build())).isEqualTo("alike");
    assertThat(level(one, given(12).words(3, 0b0001, 1).build())).isEqualTo("differs");
  }

  @Test
  void whoSaysNothingIsSilent() {
    assertThat(level(given(8).build(), Evidence.with(FACETS).token(2, 4).build()))
        .isEqualTo("silent");
  }
}

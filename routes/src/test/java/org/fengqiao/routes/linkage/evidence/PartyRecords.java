package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;

/** Records with parties, as the comparisons of parties look at them. */
final class PartyRecords {

  static final int APPLICANT = 0;
  static final int RESPONDENT = 1;

  static final Facets FACETS =
      Facets.of(
          "number",
          "birth",
          "mobile",
          "name",
          "code",
          "sound",
          "part",
          "number part",
          "mobile part",
          "filter",
          "epoch");

  static final PartyFacets PARTIES =
      new PartyFacets(
          "number",
          "birth",
          "mobile",
          "name",
          "code",
          "sound",
          "part",
          "number part",
          "mobile part");

  private PartyRecords() {}

  /** The level of two records, which is the same whichever comes first. */
  static String level(
      Comparison comparison, EvidenceBuilder one, EvidenceBuilder other, Frequencies frequencies) {
    Evidence first = one.build();
    Evidence second = other.build();
    int level = Agreement.level(comparison.compare(first, second, frequencies));
    assertThat(Agreement.level(comparison.compare(second, first, frequencies))).isEqualTo(level);
    return comparison.levels().get(level);
  }

  /** The token of a small number. */
  static long token(int value, int epoch, int side) {
    return Evidence.token((long) value << Byte.SIZE, epoch, side);
  }
}

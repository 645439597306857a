package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.APPLICANT;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.FACETS;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.PARTIES;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.RESPONDENT;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.token;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.junit.jupiter.api.Test;

class SimilarityComparisonTest {

  private static final SimilarityComparison SIMILARITY =
      new SimilarityComparison("filter", PARTIES, "epoch", 0.6, 0.8, 0.05, FACETS);

  /** Ten bits each, of which a name and its misspellings share most. */
  private static final long SMITH = 0x3FF0L << 8;

  private static final long SMIHT = 0x1FF1L << 8;
  private static final long SMITT = 0x07F7L << 8;
  private static final long JONES = 0x3FFL << 40;

  private Frequencies frequencies = Frequencies.none();

  private String level(EvidenceBuilder one, EvidenceBuilder other) {
    return PartyRecords.level(SIMILARITY, one, other, frequencies);
  }

  private static EvidenceBuilder of(long name, int side) {
    return and(Evidence.with(FACETS), name, 1, side);
  }

  private static EvidenceBuilder and(EvidenceBuilder record, long name, int epoch, int side) {
    return record
        .words(
            FACETS.index("filter"),
            Evidence.token(name, epoch, side),
            Evidence.token(0, epoch, side))
        .token(FACETS.index("epoch"), Evidence.number(epoch));
  }

  private static EvidenceBuilder with(EvidenceBuilder record, String facet, int value, int side) {
    return record.token(FACETS.index(facet), token(value, 1, side));
  }

  @Test
  void theMoreBitsTwoNamesShareTheMoreAlikeTheyAre() {
    assertThat(level(of(SMITH, APPLICANT), of(SMIHT, APPLICANT))).isEqualTo("much alike");
    assertThat(level(of(SMITH, APPLICANT), of(SMITT, RESPONDENT))).isEqualTo("alike");
    assertThat(level(of(SMITH, APPLICANT), of(JONES, APPLICANT))).isEqualTo("differ");
  }

  @Test
  void aRecordWithoutFiltersIsSilent() {
    assertThat(level(of(SMITH, APPLICANT), with(Evidence.with(FACETS), "part", 1, APPLICANT)))
        .isEqualTo("silent");
  }

  @Test
  void aNameThatBothHaveIsCountedElsewhereAndTheOthersHere() {
    assertThat(level(of(SMITH, APPLICANT), of(SMITH, RESPONDENT))).isEqualTo("silent");
    assertThat(
            level(
                and(of(SMITH, APPLICANT), JONES, 1, RESPONDENT),
                and(of(JONES, APPLICANT), SMIHT, 1, RESPONDENT)))
        .isEqualTo("much alike");
    // Nobody is left to be SMIHT.
    assertThat(level(of(SMITH, APPLICANT), and(of(SMITH, APPLICANT), SMIHT, 1, RESPONDENT)))
        .isEqualTo("silent");
  }

  @Test
  void filtersOfTwoKeysDoNotCompare() {
    var before = of(SMITH, APPLICANT);
    var after = and(Evidence.with(FACETS), SMIHT, 2, APPLICANT);
    var overlap = and(of(SMITH, APPLICANT), JONES, 2, APPLICANT);

    assertThat(level(before, after)).isEqualTo("silent");
    assertThat(level(overlap, and(of(SMIHT, APPLICANT), SMITT, 2, APPLICANT)))
        .as("by the newer key")
        .isEqualTo("differ");
    assertThat(level(overlap, of(SMIHT, APPLICANT))).isEqualTo("much alike");
  }

  @Test
  void onePersonHasOneNumber() {
    var one = with(of(SMITH, APPLICANT), "number", 1, APPLICANT);

    assertThat(level(one, with(of(SMIHT, APPLICANT), "number", 2, APPLICANT))).isEqualTo("silent");
    assertThat(level(one, with(of(SMIHT, APPLICANT), "number", 1, APPLICANT)))
        .isEqualTo("much alike");
    assertThat(level(one, of(SMIHT, APPLICANT))).isEqualTo("much alike");
  }

  @Test
  void whoSharesAPartOfTheNameIsCountedByThatUnlessEverybodyHasIt() {
    var one = with(of(SMITH, APPLICANT), "part", 1, APPLICANT);
    var other = with(of(SMIHT, RESPONDENT), "part", 1, RESPONDENT);

    assertThat(level(one, other)).isEqualTo("silent");
    assertThat(level(one, with(of(SMIHT, RESPONDENT), "part", 1, APPLICANT)))
        .as("of somebody else")
        .isEqualTo("much alike");

    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    counts.put(Evidence.value(Evidence.token(1L << Byte.SIZE, 1, 0)), 60);
    frequencies = Frequencies.of(1_000, counts);
    assertThat(level(one, other)).isEqualTo("much alike");
  }
}

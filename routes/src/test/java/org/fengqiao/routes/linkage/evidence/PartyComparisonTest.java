package org.fengqiao.routes.linkage.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.APPLICANT;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.FACETS;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.PARTIES;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.RESPONDENT;
import static org.fengqiao.routes.linkage.evidence.PartyRecords.token;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.junit.jupiter.api.Test;

class PartyComparisonTest {

  private static final int UNKNOWN = 3;

  private Frequencies frequencies = Frequencies.none();

  private String level(EvidenceBuilder one, EvidenceBuilder other) {
    PartyComparison parties = new PartyComparison(PARTIES, "epoch", 0.05, FACETS);
    return PartyRecords.level(parties, one, other, frequencies);
  }

  private static EvidenceBuilder record() {
    return Evidence.with(FACETS);
  }

  private static EvidenceBuilder with(EvidenceBuilder record, String facet, int value, int side) {
    return with(record, facet, value, 1, side);
  }

  private static EvidenceBuilder with(
      EvidenceBuilder record, String facet, int value, int epoch, int side) {
    return record
        .token(FACETS.index(facet), token(value, epoch, side))
        .token(FACETS.index("epoch"), Evidence.number(epoch));
  }

  /** Under the keys of two epochs one value makes two tokens. */
  private static EvidenceBuilder inOverlap(EvidenceBuilder record, String facet, int value) {
    with(record, facet, value, 1, APPLICANT);
    return with(record, facet, value + 1_000, 2, APPLICANT);
  }

  @Test
  void bothPartiesByNumberAreTwoPersonsWhicheverSideTheyStandOn() {
    var call = with(with(record(), "number", 1, UNKNOWN), "number", 2, RESPONDENT);
    var suit = with(with(record(), "number", 2, APPLICANT), "number", 1, RESPONDENT);

    assertThat(level(call, suit)).isEqualTo("person and another");
  }

  @Test
  void onePersonMetTwiceIsNotTwo() {
    var one = with(with(record(), "number", 1, APPLICANT), "mobile", 5, APPLICANT);
    var other = with(with(record(), "number", 1, APPLICANT), "mobile", 5, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one person");
  }

  @Test
  void twinsAreNotOnePerson() {
    var one = with(with(record(), "number", 1, APPLICANT), "number part", 9, APPLICANT);
    var other = with(with(record(), "number", 2, APPLICANT), "number part", 9, APPLICANT);

    assertThat(level(one, other)).isEqualTo("differ");
  }

  @Test
  void fatherAndSonWithOneMobileAreNotOnePerson() {
    var father = with(with(record(), "number", 1, APPLICANT), "mobile", 5, APPLICANT);
    var son = with(with(record(), "number", 2, APPLICANT), "mobile", 5, APPLICANT);

    assertThat(level(father, son)).isEqualTo("differ");
  }

  @Test
  void namesakesWithDifferentNumbersAreNotOnePerson() {
    var one = with(with(record(), "number", 1, APPLICANT), "name", 4, APPLICANT);
    var other = with(with(record(), "number", 2, APPLICANT), "name", 4, APPLICANT);

    assertThat(level(one, other)).isEqualTo("differ");
  }

  @Test
  void amongSeveralNumbersOfASideNoneContradicts() {
    var one = with(with(record(), "number", 1, APPLICANT), "name", 4, APPLICANT);
    var other =
        with(
            with(with(record(), "number", 2, APPLICANT), "number", 3, APPLICANT),
            "name",
            4,
            APPLICANT);

    assertThat(level(one, other)).isEqualTo("one name");
  }

  @Test
  void aMobileBecomesAPersonByTheNameThatSoundsAlike() {
    var one = with(with(record(), "mobile", 5, APPLICANT), "sound", 6, APPLICANT);
    var other = with(with(record(), "mobile", 5, UNKNOWN), "sound", 6, UNKNOWN);

    assertThat(level(one, other)).isEqualTo("one person");
    assertThat(level(record(), other)).isEqualTo("silent");
  }

  @Test
  void aMistypedNumberWithTheNameIsAPerson() {
    var one = with(with(record(), "number part", 9, APPLICANT), "name", 4, APPLICANT);
    var other = with(with(record(), "number part", 9, APPLICANT), "name", 4, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one person");
  }

  @Test
  void aSharedLandlordDoesNotMakeTwoTenantsOneDispute() {
    var one = with(with(record(), "number", 1, APPLICANT), "number", 9, RESPONDENT);
    var other = with(with(record(), "number", 2, APPLICANT), "number", 9, RESPONDENT);
    var byName = with(with(record(), "name", 3, APPLICANT), "number", 9, RESPONDENT);
    var byOtherName = with(with(record(), "name", 4, APPLICANT), "number", 9, RESPONDENT);

    assertThat(level(one, other)).isEqualTo("one person, others differ");
    assertThat(level(byName, byOtherName)).isEqualTo("one person, others differ");
  }

  @Test
  void whoeverAnswersUnderAnotherNameIsOfTheHouseholdAtMost() {
    var one = with(with(record(), "mobile", 5, APPLICANT), "name", 1, APPLICANT);
    var other = with(with(record(), "mobile", 5, UNKNOWN), "name", 2, UNKNOWN);
    var nameless = with(record(), "mobile", 5, UNKNOWN);

    assertThat(level(one, other)).isEqualTo("one mobile, other name");
    assertThat(level(one, nameless)).isEqualTo("one mobile");
  }

  @Test
  void aNameUnderAnotherMobileMayBeANamesakes() {
    var one = with(with(record(), "mobile", 5, UNKNOWN), "name", 1, UNKNOWN);
    var other = with(with(record(), "mobile", 6, UNKNOWN), "name", 1, UNKNOWN);
    var silent = with(record(), "name", 1, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one name, other mobile");
    assertThat(level(one, silent)).isEqualTo("one name");
  }

  @Test
  void aMobileWithPartOfTheNameMayBeATwins() {
    var one = with(with(record(), "mobile", 5, APPLICANT), "name", 1, APPLICANT);
    var other = with(with(record(), "mobile", 5, APPLICANT), "name", 2, APPLICANT);
    with(one, "part", 3, APPLICANT);
    with(other, "part", 3, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one mobile, name alike");
  }

  @Test
  void whoSharesABankHasNoOpponentInCommonButNoneThatDiffersEither() {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    counts.put(Evidence.value(token(7, 1, 0)), 51);
    frequencies = Frequencies.of(1000, counts);
    var one = with(with(record(), "number", 1, APPLICANT), "code", 7, RESPONDENT);
    var other = with(with(record(), "number", 1, APPLICANT), "code", 7, RESPONDENT);
    with(one, "name", 3, RESPONDENT);
    with(other, "name", 4, RESPONDENT);

    assertThat(level(one, other)).isEqualTo("one person");
  }

  @Test
  void aQuarrelWithOneBankIsNoneWithTheNext() {
    var one = with(with(record(), "name", 1, APPLICANT), "code", 7, RESPONDENT);
    var other = with(with(record(), "name", 1, APPLICANT), "code", 8, RESPONDENT);
    var silent = with(record(), "name", 1, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one name, others differ");
    assertThat(level(one, silent)).isEqualTo("one name");
  }

  @Test
  void strangersAreNearByANameAndNearerByATelephone() {
    PartyComparison parties = new PartyComparison(PARTIES, "epoch", 0.05, FACETS);

    assertThat(parties.nearness(parties.levels().indexOf("differ"))).isZero();
    assertThat(parties.nearness(parties.levels().indexOf("one name"))).isEqualTo(1);
    assertThat(parties.nearness(parties.levels().indexOf("one mobile, other name"))).isEqualTo(2);
  }

  @Test
  void anOrganisationsTelephoneSaysNoMoreThanItsName() {
    var one = with(with(record(), "code", 7, RESPONDENT), "mobile", 5, RESPONDENT);
    var other = with(with(record(), "code", 7, RESPONDENT), "mobile", 5, RESPONDENT);

    assertThat(level(one, other)).isEqualTo("one name");
  }

  @Test
  void whatEverybodyHasSaysNothing() {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    counts.put(Evidence.value(token(7, 1, 0)), 51);
    frequencies = Frequencies.of(1000, counts);
    var one = with(with(record(), "code", 7, RESPONDENT), "name", 4, APPLICANT);
    var other = with(with(record(), "code", 7, RESPONDENT), "name", 4, APPLICANT);

    assertThat(level(one, other)).isEqualTo("one name");
  }

  @Test
  void tokensOfDifferentKeysSayNothing() {
    var old = with(record(), "number", 1, 1, APPLICANT);
    var young = with(record(), "number", 1_001, 2, APPLICANT);
    var younger = with(record(), "number", 1, 5, APPLICANT);

    assertThat(level(old, young)).isEqualTo("silent");
    assertThat(level(with(record(), "number", 1, 1, APPLICANT), younger)).isEqualTo("silent");
  }

  @Test
  void inAnOverlapARecordMeetsTheOldAndTheYoung() {
    var both = inOverlap(record(), "number", 1);

    assertThat(level(both, with(record(), "number", 1, 1, APPLICANT))).isEqualTo("one person");
    assertThat(level(both, with(record(), "number", 1_001, 2, APPLICANT))).isEqualTo("one person");
    assertThat(level(both, with(record(), "number", 1_002, 2, APPLICANT))).isEqualTo("differ");
  }

  @Test
  void twinsStayApartInAnOverlap() {
    var one = inOverlap(inOverlap(record(), "number", 1), "name", 4);
    var other = inOverlap(inOverlap(record(), "number", 2), "name", 4);
    var old = with(with(record(), "number", 3, APPLICANT), "name", 4, APPLICANT);

    assertThat(level(one, other)).isEqualTo("differ");
    assertThat(level(one, old)).isEqualTo("differ");
  }
}

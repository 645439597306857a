package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.RecordBuilder.MARCH;
import static org.fengqiao.schemas.message.ReferenceRelation.OWN;
import static org.fengqiao.schemas.message.ReferenceRelation.QUOTES;
import static org.fengqiao.schemas.message.Side.APPLICANT;
import static org.fengqiao.schemas.message.Side.RESPONDENT;
import static org.fengqiao.schemas.message.TokenKind.CITIZEN_NUMBER;
import static org.fengqiao.schemas.message.TokenKind.CREDIT_CODE;
import static org.fengqiao.schemas.message.TokenKind.FULL_NAME;
import static org.fengqiao.schemas.message.TokenKind.MOBILE;

import java.time.Duration;
import java.util.EnumSet;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRulesTest {

  private static final String COURT_CASE = "COURT_CASE:(2026)沪0118民初1号";
  private static final String LETTER = "REFERRAL_LETTER:沪青司移〔2026〕7号";
  private static final Traits HERE = Traits.of("310118", "0203", MARCH);

  @Test
  void whoOwnsOneNumberTellsOfOneDispute() {
    assertThat(
            LinkRules.byReference(new Reference(COURT_CASE, OWN), new Reference(COURT_CASE, OWN)))
        .contains(LinkRule.SAME_NUMBER);
  }

  @Test
  void aQuotedNumberLeadsToItsOwnerFromEitherEnd() {
    Reference own = new Reference(COURT_CASE, OWN);
    Reference quoted = new Reference(COURT_CASE, QUOTES);

    assertThat(LinkRules.byReference(own, quoted)).contains(LinkRule.QUOTED_NUMBER);
    assertThat(LinkRules.byReference(quoted, own)).contains(LinkRule.QUOTED_NUMBER);
  }

  @Test
  void twoThatQuoteOneCourtCaseMayBeTwoDisputesAboutIt() {
    Reference quoted = new Reference(COURT_CASE, QUOTES);

    assertThat(LinkRules.byReference(quoted, quoted)).isEmpty();
  }

  @Test
  void twoThatQuoteOneReferralLetterAreItsTwoEnds() {
    Reference quoted = new Reference(LETTER, QUOTES);

    assertThat(LinkRules.byReference(quoted, quoted)).contains(LinkRule.SAME_REFERRAL);
  }

  @Test
  void partiesAreComparedWithinOneCountyFirstLevelTypeAndHalfYear() {
    assertThat(LinkRules.comparable(HERE, HERE)).isTrue();
    assertThat(LinkRules.comparable(HERE, Traits.of("310118", "0201", MARCH))).isTrue();
    assertThat(LinkRules.comparable(HERE, Traits.of("310118", "02", MARCH))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"180, true", "-180, true", "181, false", "-181, false"})
  void halfAYearIs180DaysBeforeOrAfter(long days, boolean comparable) {
    Traits other = Traits.of("310118", "0203", MARCH.plus(Duration.ofDays(days)));

    assertThat(LinkRules.comparable(HERE, other)).isEqualTo(comparable);
    assertThat(LinkRules.comparable(other, HERE)).isEqualTo(comparable);
  }

  @Test
  void partiesAreNotComparedAcrossCountiesOrFirstLevelTypes() {
    assertThat(LinkRules.comparable(HERE, Traits.of("310104", "0203", MARCH))).isFalse();
    assertThat(LinkRules.comparable(HERE, Traits.of("310118", "0303", MARCH))).isFalse();
  }

  @Test
  void whatIsNotKnownIsNotTheSame() {
    Traits nowhere = Traits.of("000000", "0203", MARCH);
    Traits unmapped = Traits.of("310118", "98", MARCH);
    Traits undated = Traits.of("310118", "0203", null);

    assertThat(LinkRules.comparable(nowhere, nowhere)).isFalse();
    assertThat(LinkRules.comparable(unmapped, unmapped)).isFalse();
    assertThat(LinkRules.comparable(undated, undated)).isFalse();
    assertThat(LinkRules.comparable(undated, HERE)).isFalse();
    assertThat(LinkRules.comparable(HERE, undated)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyACitizenNumberAndAMobileStandForOneHuman(TokenKind kind) {
    assertThat(LinkRules.ofOneHuman(kind))
        .isEqualTo(EnumSet.of(CITIZEN_NUMBER, MOBILE).contains(kind));
  }

  @ParameterizedTest
  @EnumSource
  void aSoundOrAPartIsNoWholeIdentifier(TokenKind kind) {
    assertThat(LinkRules.ofWholeIdentifier(kind))
        .isEqualTo(EnumSet.of(CITIZEN_NUMBER, CREDIT_CODE, MOBILE, FULL_NAME).contains(kind));
  }

  @ParameterizedTest
  @EnumSource(names = {"CITIZEN_NUMBER", "MOBILE"})
  void oneHumanLinksWhateverTheSide(TokenKind kind) {
    for (Side one : Side.values()) {
      for (Side other : Side.values()) {
        assertThat(LinkRules.byParties(LinkRules.agreement(kind, one, other)))
            .contains(LinkRule.ONE_PARTY);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CREDIT_CODE", "FULL_NAME"})
  void anOrganisationOrANameAloneNeverLinks(TokenKind kind) {
    for (Side one : Side.values()) {
      for (Side other : Side.values()) {
        assertThat(LinkRules.byParties(LinkRules.agreement(kind, one, other))).isEmpty();
      }
    }
  }

  @Test
  void organisationsAndNamesOfOneSideNeverLink() {
    int oneSide =
        LinkRules.agreement(CREDIT_CODE, RESPONDENT, RESPONDENT)
            | LinkRules.agreement(FULL_NAME, RESPONDENT, RESPONDENT);

    assertThat(LinkRules.byParties(oneSide)).isEmpty();
  }

  @Test
  void namesOnTwoSidesLink() {
    int bothSides =
        LinkRules.agreement(FULL_NAME, APPLICANT, APPLICANT)
            | LinkRules.agreement(FULL_NAME, RESPONDENT, RESPONDENT);

    assertThat(LinkRules.byParties(bothSides)).contains(LinkRule.BOTH_SIDES);
  }

  @Test
  void sidesMayHaveChangedFromOneDepartmentToTheNext() {
    int crossed =
        LinkRules.agreement(FULL_NAME, APPLICANT, RESPONDENT)
            | LinkRules.agreement(FULL_NAME, RESPONDENT, APPLICANT);

    assertThat(LinkRules.byParties(crossed)).contains(LinkRule.BOTH_SIDES);
  }

  @Test
  void onePartyThatStandsOnBothSidesOfOneRecordIsStillOneParty() {
    int oneSideOfTheFirst =
        LinkRules.agreement(FULL_NAME, APPLICANT, APPLICANT)
            | LinkRules.agreement(FULL_NAME, APPLICANT, RESPONDENT);
    int oneSideOfTheSecond =
        LinkRules.agreement(FULL_NAME, APPLICANT, APPLICANT)
            | LinkRules.agreement(FULL_NAME, RESPONDENT, APPLICANT);

    assertThat(LinkRules.byParties(oneSideOfTheFirst)).isEmpty();
    assertThat(LinkRules.byParties(oneSideOfTheSecond)).isEmpty();
  }

  @Test
  void bothSidesIsTheStrongerReason() {
    int shared =
        LinkRules.agreement(CITIZEN_NUMBER, APPLICANT, APPLICANT)
            | LinkRules.agreement(FULL_NAME, RESPONDENT, RESPONDENT);

    assertThat(LinkRules.byParties(shared)).contains(LinkRule.BOTH_SIDES);
    assertThat(LinkRules.byParties(0)).isEmpty();
  }
}

package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.RecordBuilder.MARCH;
import static org.fengqiao.routes.linkage.RecordBuilder.aRecord;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;
import static org.fengqiao.schemas.message.Side.APPLICANT;
import static org.fengqiao.schemas.message.Side.RESPONDENT;
import static org.fengqiao.schemas.message.TokenKind.CITIZEN_NUMBER;
import static org.fengqiao.schemas.message.TokenKind.CREDIT_CODE;
import static org.fengqiao.schemas.message.TokenKind.FULL_NAME;
import static org.fengqiao.schemas.message.TokenKind.MOBILE;
import static org.fengqiao.schemas.message.TokenKind.NUMBER_PART;
import static org.fengqiao.schemas.message.TokenKind.UNKNOWN;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinksTest {

  private static final String COURT_CASE = "COURT_CASE:(2026)沪0118民初1号";
  private static final String LETTER = "REFERRAL_LETTER:沪青司移〔2026〕7号";

  @Test
  void referencesAreExact() {
    Incoming court = aRecord(1).owning(COURT_CASE).build();
    Incoming another = aRecord(2).owning("COURT_CASE:(2026)沪0118民初11号").build();
    Incoming otherScheme = aRecord(3).owning("COMPLAINT:(2026)沪0118民初1号").build();
    Incoming quoting = aRecord(4).quoting(COURT_CASE).build();

    List<Link> links =
        Links.find(List.of(quoting), List.of(court, another, otherScheme), new FrequentTokens());

    assertThat(links)
        .containsExactly(new Link(court.holder(), quoting.holder(), LinkRule.QUOTED_NUMBER));
  }

  @Test
  void aReferenceLinksAcrossCountiesTypesAndYears() {
    Incoming letter = aRecord(1).quoting(LETTER).build();
    Incoming far =
        aRecord(2)
            .quoting(LETTER)
            .in("320509")
            .about("0901")
            .at(MARCH.minusSeconds(1L << 26))
            .build();

    assertThat(Links.find(List.of(far), List.of(letter), new FrequentTokens()))
        .extracting(Link::rule)
        .containsExactly(LinkRule.SAME_REFERRAL);
  }

  @Test
  void oneHumanPartyLinksWithinCountyTypeAndHalfYearOnly() {
    Incoming mediation = aRecord(1).with(APPLICANT, MOBILE, "a").build();
    Incoming same = aRecord(2).with(RESPONDENT, MOBILE, "a").build();
    Incoming elsewhere = aRecord(3).with(APPLICANT, MOBILE, "a").in("310104").build();
    Incoming ofOtherType = aRecord(4).with(APPLICANT, MOBILE, "a").about("0901").build();
    Incoming later =
        aRecord(5).with(APPLICANT, MOBILE, "a").at(MARCH.plus(Duration.ofDays(181))).build();
    Incoming stranger = aRecord(6).with(APPLICANT, MOBILE, "b").build();

    List<Link> links =
        Links.find(
            List.of(mediation),
            List.of(same, elsewhere, ofOtherType, later, stranger),
            new FrequentTokens());

    assertThat(links)
        .containsExactly(new Link(mediation.holder(), same.holder(), LinkRule.ONE_PARTY));
  }

  @Test
  void anOrganisationInCommonNeverLinks() {
    Incoming one =
        aRecord(1)
            .with(APPLICANT, CITIZEN_NUMBER, "a")
            .with(RESPONDENT, CREDIT_CODE, "property manager")
            .with(RESPONDENT, FULL_NAME, "property manager")
            .build();
    Incoming other =
        aRecord(2)
            .with(APPLICANT, CITIZEN_NUMBER, "b")
            .with(RESPONDENT, CREDIT_CODE, "property manager")
            .with(RESPONDENT, FULL_NAME, "property manager")
            .build();

    assertThat(Links.find(List.of(one, other), List.of(), new FrequentTokens())).isEmpty();
  }

  @Test
  void anOrganisationAndTheNameAcrossFromItLink() {
    Incoming one =
        aRecord(1)
            .with(APPLICANT, FULL_NAME, "a")
            .with(RESPONDENT, CREDIT_CODE, "property manager")
            .build();
    Incoming other =
        aRecord(2)
            .with(RESPONDENT, FULL_NAME, "a")
            .with(APPLICANT, CREDIT_CODE, "property manager")
            .build();

    assertThat(Links.find(List.of(other), List.of(one), new FrequentTokens()))
        .containsExactly(new Link(one.holder(), other.holder(), LinkRule.BOTH_SIDES));
  }

  @Test
  void aNameSaysNothingWhereOnlyOneSideIsKnown() {
    Incoming caller =
        aRecord(1).with(APPLICANT, FULL_NAME, "a").with(APPLICANT, CREDIT_CODE, "b").build();
    Incoming reachable =
        aRecord(2).with(APPLICANT, FULL_NAME, "a").with(APPLICANT, MOBILE, "c").build();

    assertThat(caller.tokens()).isEmpty();
    assertThat(reachable.tokens()).extracting(Token::kind).containsExactly(MOBILE);
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMBER_PART", "NAME_BIRTH_YEAR", "MOBILE_PART", "NAME_SOUND", "NAME_PART"})
  void partsAndSoundsAreKeptWithTheirKindButNeverLink(TokenKind part) {
    Incoming one = aRecord(1).with(APPLICANT, part, "a").with(RESPONDENT, part, "b").build();
    Incoming other = aRecord(2).with(APPLICANT, part, "a").with(RESPONDENT, part, "b").build();

    assertThat(Links.find(List.of(one), List.of(other), new FrequentTokens())).isEmpty();
    assertThat(one.tokens()).extracting(Token::kind).containsExactly(part, part);
  }

  @Test
  void aPartOfANumberIsNoSecondSide() {
    Incoming caller =
        aRecord(1).with(APPLICANT, FULL_NAME, "a").with(RESPONDENT, NUMBER_PART, "b").build();

    assertThat(caller.tokens()).extracting(Token::kind).containsExactly(NUMBER_PART);
  }

  @Test
  void aKindYoungerThanTheHubIsNotKept() {
    Incoming record = aRecord(1).with(APPLICANT, MOBILE, "a").with(APPLICANT, UNKNOWN, "b").build();

    assertThat(record.tokens()).extracting(Token::kind).containsExactly(MOBILE);
  }

  @Test
  void aTokenInTwentyDisputesSaysNothingAnyMore() {
    Incoming caller = aRecord(99).with(APPLICANT, MOBILE, "hotline").build();

    assertThat(Links.find(List.of(caller), callers(18), new FrequentTokens())).hasSize(18);
    assertThat(Links.find(List.of(caller), callers(19), new FrequentTokens())).isEmpty();
  }

  @Test
  void aTokenOnceFoundCommonIsNotLookedAtAgain() {
    Incoming caller = aRecord(99).with(APPLICANT, MOBILE, "hotline").build();
    FrequentTokens common = new FrequentTokens();
    Links.find(List.of(caller), callers(19), common);

    assertThat(Links.find(List.of(caller), callers(1), common)).isEmpty();
  }

  @Test
  void aTokenInManyRecordsOfOneDisputeStillLinks() {
    Incoming again = aRecord(99).with(APPLICANT, MOBILE, "hotline").build();
    List<Incoming> ofOneDispute =
        LongStream.rangeClosed(1, 30)
            .mapToObj(
                number ->
                    aRecord(number)
                        .inDispute(dispute(1))
                        .with(APPLICANT, MOBILE, "hotline")
                        .build())
            .toList();

    assertThat(Links.find(List.of(again), ofOneDispute, new FrequentTokens())).hasSize(30);
  }

  @Test
  void aNumberThatMoreThanAHundredCarrySaysNothingOfTheNext() {
    Incoming next = aRecord(999).quoting(LETTER).build();

    assertThat(Links.find(List.of(next), quotingTheLetter(99), new FrequentTokens())).hasSize(99);
    assertThat(Links.find(List.of(next), quotingTheLetter(100), new FrequentTokens())).isEmpty();
  }

  @Test
  void ofARecordThatComesAgainOnlyWhatItCarriesNowCounts() {
    Incoming before = aRecord(1).quoting(LETTER).build();
    Incoming now = aRecord(1).quoting("REFERRAL_LETTER:沪青司移〔2026〕8号").build();
    Incoming other = aRecord(2).quoting(LETTER).build();

    assertThat(Links.find(List.of(now, other), List.of(before), new FrequentTokens())).isEmpty();
  }

  @Test
  void storedRecordsAreNotLinkedAgain() {
    Incoming one = aRecord(1).quoting(LETTER).build();
    Incoming other = aRecord(2).quoting(LETTER).build();

    assertThat(Links.find(List.of(aRecord(3).build()), List.of(one, other), new FrequentTokens()))
        .isEmpty();
  }

  @Test
  void theStrongestReasonComesFirst() {
    Incoming one =
        aRecord(1).owning(COURT_CASE).with(APPLICANT, MOBILE, "a").quoting(LETTER).build();
    Incoming weak = aRecord(2).with(APPLICANT, MOBILE, "a").build();
    Incoming referred = aRecord(3).quoting(LETTER).build();
    Incoming strong = aRecord(4).owning(COURT_CASE).build();

    assertThat(Links.find(List.of(one), List.of(weak, referred, strong), new FrequentTokens()))
        .extracting(Link::rule)
        .containsExactly(LinkRule.SAME_NUMBER, LinkRule.SAME_REFERRAL, LinkRule.ONE_PARTY);
  }

  private static List<Incoming> callers(int disputes) {
    return LongStream.rangeClosed(1, disputes)
        .mapToObj(number -> aRecord(number).with(APPLICANT, MOBILE, "hotline").build())
        .toList();
  }

  private static List<Incoming> quotingTheLetter(int records) {
    return LongStream.rangeClosed(1, records)
        .mapToObj(number -> aRecord(number).quoting(LETTER).build())
        .toList();
  }
}

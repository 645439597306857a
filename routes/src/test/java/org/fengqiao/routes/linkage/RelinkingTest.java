package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelinkingTest {

  private static final RecordPair PAIR = new RecordPair(1, 2);
  private static final Traits QINGPU =
      Traits.of("310118", "0203", Instant.parse("2026-03-02T04:00:00Z"));
  private static final CaseRecord FIRST =
      aMediation("2", 100)
          .setReferences(List.of(aLetter("7")))
          .setTokens(List.of(aToken(TokenKind.MOBILE, Side.APPLICANT, 1)))
          .build();

  @Test
  void aRecordThatSaysTheSameKeepsItsLinks() {
    Relinking same = relinking(next(CaseRecord.newBuilder(FIRST).setPosition(101L).build()), 1);

    assertThat(same.removed()).isEmpty();
    assertThat(same.kept()).isEmpty();
  }

  @Test
  void aCorrectionUnlinks() {
    Relinking corrected = relinking(next(otherLetter()), 1);

    assertThat(corrected.removed()).containsExactly(PAIR);
    assertThat(corrected.touched()).containsExactly(1L, 2L);
  }

  @Test
  void aRemovalUnlinksWhateverHeld() {
    CaseRecord removal = aMediation("2", 101).setOperation(Operation.DELETE).build();

    assertThat(relinking(next(removal), null).removed()).containsExactly(PAIR);
  }

  @Test
  void whatCannotBeComparedAnyMoreStays() {
    assertThat(relinking(next(otherLetter()), 2).kept())
        .as("the other has tokens of another epoch: the party link stays, that by number goes")
        .containsExactly(PairLink.byRules(PAIR, LinkRule.ONE_PARTY.level()));
    assertThat(relinking(next(otherLetter()), null).kept())
        .as("the other's tokens have expired")
        .hasSize(1);
  }

  @Test
  void aRecordWithoutPartiesHasNoPartyInCommon() {
    CaseRecord bare = aMediation("2", 101).build();

    assertThat(relinking(next(bare), null).removed()).containsExactly(PAIR);
  }

  @Test
  void aRecordOfAnotherCountyHasNoPartyInCommon() {
    CaseRecord elsewhere = CaseRecord.newBuilder(otherLetter()).setDivision("310104").build();

    assertThat(relinking(next(elsewhere), null).removed()).containsExactly(PAIR);
  }

  @Test
  void severalRulesMakeOneLinkOfTheStrongest() {
    Holder one = new Holder(1, dispute(1), QINGPU);
    Holder other = new Holder(2, dispute(2), QINGPU);

    Relinking found =
        Relinking.of(
            List.of(Arrival.first(FIRST, 2, dispute(2))),
            List.of(
                new Link(one, other, LinkRule.ONE_PARTY),
                new Link(one, other, LinkRule.SAME_REFERRAL)),
            List.of(),
            numbers -> Map.of());

    assertThat(found.kept())
        .containsExactly(new PairLink(PAIR, 14, 0b10100, "SAME_REFERRAL", "exact-rules-1"));
  }

  private static CaseRecord otherLetter() {
    return CaseRecord.newBuilder(FIRST)
        .setPosition(101L)
        .setReferences(List.of(aLetter("8")))
        .build();
  }

  private static Arrival next(CaseRecord record) {
    Arrival first = Arrival.first(FIRST, 2, dispute(1));
    return Arrival.next(
        record, new KnownRecord(first.carried(), 100, 1, DisputeCases.encode(first.content())));
  }

  /** Nothing is found any more between the record and another with tokens of an epoch. */
  private static Relinking relinking(Arrival arrival, @Nullable Integer epoch) {
    long levels = LinkRule.SAME_REFERRAL.level() | LinkRule.ONE_PARTY.level();
    return Relinking.of(
        List.of(arrival),
        List.of(),
        List.of(PairLink.byRules(PAIR, levels)),
        numbers -> Map.of(1L, new Comparison(QINGPU, epoch)));
  }
}

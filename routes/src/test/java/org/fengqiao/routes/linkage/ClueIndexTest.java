package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

class ClueIndexTest {

  private static final long NEW = 999;

  private final ClueIndex index = new ClueIndex();

  @Test
  void proposesTheRecordThatOwnsAQuotedNumber() {
    index.add(record(1, List.of(number("COURT_CASE:(2026)沪0118民初1号")), List.of()));
    index.add(record(2, List.of(number("COURT_CASE:(2026)沪0118民初2号")), List.of()));

    assertThat(candidates(List.of(number("COURT_CASE:(2026)沪0118民初1号")), List.of()))
        .containsExactly(1L);
  }

  @Test
  void proposesByOneHumanTokenButNotByOneName() {
    index.add(record(1, List.of(), List.of(token(TokenKind.MOBILE, 7), name(8))));
    index.add(record(2, List.of(), List.of(token(TokenKind.MOBILE, 9), name(10))));

    assertThat(candidates(List.of(), List.of(token(TokenKind.MOBILE, 7), name(10))))
        .containsExactly(1L);
  }

  @Test
  void proposesNothingByPartsOfIdentifiers() {
    List<Token> parts = List.of(token(TokenKind.NUMBER_PART, 7), token(TokenKind.NAME_SOUND, 8));
    index.add(record(1, List.of(), parts));

    assertThat(candidates(List.of(), parts)).isEmpty();
  }

  @Test
  void proposesByTwoNames() {
    index.add(record(1, List.of(), List.of(name(1), name(2))));

    assertThat(candidates(List.of(), List.of(name(2), name(1)))).containsExactly(1L);
  }

  @Test
  void proposesAllCarriersOfATokenThatMayBeCommonSoThatItCanBeJudged() {
    LongStream.rangeClosed(1, LinkRules.COMMON_TOKEN_DISPUTES)
        .forEach(number -> index.add(record(number, List.of(), List.of(name(1), name(2)))));

    assertThat(candidates(List.of(), List.of(name(1), name(4))))
        .hasSize(LinkRules.COMMON_TOKEN_DISPUTES);
  }

  @Test
  void countsTheBatchTooWhenATokenMayBeCommon() {
    int half = LinkRules.COMMON_TOKEN_DISPUTES / 2;
    LongStream.rangeClosed(1, half).forEach(number -> index.add(sharingOneName(number)));
    List<Incoming> batch =
        LongStream.range(0, LinkRules.COMMON_TOKEN_DISPUTES - half)
            .mapToObj(number -> sharingOneName(NEW + number))
            .toList();

    assertThat(index.candidates(batch)).hasSize(half);
    assertThat(index.candidates(batch.subList(1, batch.size()))).isEmpty();
  }

  @Test
  void proposesNothingByATokenThatIsKnownToBeCommon() {
    Token mobile = token(TokenKind.MOBILE, 7);
    index.add(record(1, List.of(), List.of(mobile)));

    index.frequent().add(mobile);

    assertThat(candidates(List.of(), List.of(mobile))).isEmpty();
  }

  @Test
  void looksAtNoMoreThanAHundredCarriers() {
    LongStream.rangeClosed(1, 250)
        .forEach(number -> index.add(record(number, List.of(), List.of(name(1), name(2)))));

    assertThat(candidates(List.of(), List.of(name(1), name(4)))).hasSize(ClueIndex.CARRIERS);
  }

  @Test
  void addingARecordAgainChangesNothing() {
    for (int time = 0; time < LinkRules.COMMON_TOKEN_DISPUTES; time++) {
      index.add(record(1, List.of(), List.of(name(1), name(2))));
    }

    assertThat(candidates(List.of(), List.of(name(1), name(4)))).isEmpty();
  }

  @Test
  void neverProposesTheRecordItself() {
    index.add(record(NEW, List.of(number("CALL:1")), List.of(token(TokenKind.MOBILE, 7))));

    assertThat(candidates(List.of(number("CALL:1")), List.of(token(TokenKind.MOBILE, 7))))
        .isEmpty();
  }

  @Test
  void forgetsEverythingWhenCleared() {
    index.add(record(1, List.of(number("CALL:1")), List.of()));

    index.clear();

    assertThat(candidates(List.of(number("CALL:1")), List.of())).isEmpty();
  }

  private static Incoming sharingOneName(long number) {
    return record(number, List.of(), List.of(name(1), name(2 * (int) number)));
  }

  private Iterable<Long> candidates(List<Reference> references, List<Token> tokens) {
    return index.candidates(List.of(record(NEW, references, tokens)));
  }

  private static Incoming record(long number, List<Reference> references, List<Token> tokens) {
    Traits traits = Traits.of("310118", "0201", Instant.EPOCH);
    return new Incoming(new Holder(number, new UUID(0, number), traits), references, tokens);
  }

  private static Reference number(String value) {
    return new Reference(value, ReferenceRelation.OWN);
  }

  /** Names of odd persons are applicants', so that both sides are known where two names are. */
  private static Token name(int person) {
    return token(TokenKind.FULL_NAME, person);
  }

  private static Token token(TokenKind kind, int person) {
    return new Token(
        new UUID(person * 31L + kind.ordinal(), person),
        kind,
        person % 2 == 0 ? Side.RESPONDENT : Side.APPLICANT);
  }
}

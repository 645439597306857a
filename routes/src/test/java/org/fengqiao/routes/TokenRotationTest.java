package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.token.TokenAlgorithm;
import org.fengqiao.connectors.token.TokenEpoch;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;

/** The edges' key changes, and with it the algorithm; disputes stay whole. */
class TokenRotationTest extends RunningHub {

  private static final LocalDate BEGIN = LocalDate.of(2026, 12, 1);
  private static final LocalDate END = LocalDate.of(2027, 3, 1);
  private static final String BEFORE = "2026-11-30T04:00:00Z";
  private static final String BETWEEN = "2026-12-01T04:00:00Z";
  private static final String AFTER = "2027-03-01T04:00:00Z";

  /** What an edge makes of a citizen number at a time. */
  private static List<LinkToken> tokens(String time, String number) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    List<TokenKey> keys =
        List.of(
            new TokenKey(new TokenEpoch(1, TokenAlgorithm.SM3, null, END, "-"), new byte[32]),
            new TokenKey(new TokenEpoch(2, TokenAlgorithm.SHA256, BEGIN, null, "-"), new byte[32]));
    List<LinkToken> tokens = new ArrayList<>();
    new Tokeniser(keys, clock).add(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, number, tokens);
    return tokens;
  }

  @Test
  void recordsOfBothSidesOfARotationMeetInTheOverlapAndStayTogether() {
    intake.accept(aBatch(aMediation("before", 1).setTokens(tokens(BEFORE, "a")).build()));
    intake.accept(aBatch(aPetition("between", 1).setTokens(tokens(BETWEEN, "a")).build()));
    intake.accept(aBatch(aPetition("after", 1).setTokens(tokens(AFTER, "a")).build()));
    String dispute = dispute("justice.mediation:before");

    assertThat(dispute("petition.items:between")).isEqualTo(dispute);
    assertThat(dispute("petition.items:after")).isEqualTo(dispute);

    // The old epoch is over: what changes now loses its old tokens.
    intake.accept(
        aBatch(
            aPetition("between", 2).setTokens(tokens(AFTER, "a")).build(),
            aPetition("after", 2).setTokens(tokens(AFTER, "a")).build()));
    intake.accept(aBatch(aMediation("before", 2).setTokens(tokens(AFTER, "a")).build()));

    assertThat(dispute("justice.mediation:before")).isEqualTo(dispute);
    assertThat(dispute("petition.items:between")).isEqualTo(dispute);
    assertThat(dispute("petition.items:after")).isEqualTo(dispute);
  }

  @Test
  void tokensOfDifferentEpochsDoNotMeet() {
    intake.accept(aBatch(aMediation("old", 1).setTokens(tokens(BEFORE, "b")).build()));
    intake.accept(aBatch(aPetition("new", 1).setTokens(tokens(AFTER, "b")).build()));

    assertThat(dispute("petition.items:new")).isNotEqualTo(dispute("justice.mediation:old"));
  }

  private String dispute(String record) {
    return value("dispute_id::text", record, String.class);
  }

  private <V> V value(String column, String record, Class<V> type) {
    return jdbc()
        .sql("select " + column + " from hub.case_record where record_key = ?")
        .param(record)
        .query(type)
        .single();
  }
}

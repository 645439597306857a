package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A token that many disputes had is forgotten as a frequent value, too. */
@Import(TokenRetentionTest.Time.class)
@TestPropertySource(properties = {"hub.tokens.retention=P90D", "hub.tokens.sweep=100ms"})
class FrequentTokensExpireTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int RECORDS = 1_000;
  private static final TokenTraces BANK = new TokenTraces(1);
  private static final TokenTraces LANDLORD = new TokenTraces(2);

  @Autowired private TokenRetentionTest.Wall wall;

  @Test
  void aFrequentTokenThatNoDisputeHasAnyMoreIsForgottenWhenTheRetentionHasPassed() {
    Instant begin = wall.instant();
    intake.accept(
        aBatch(
            IntStream.range(0, RECORDS)
                .mapToObj(at -> record(at, at % 2 == 0 ? BANK : LANDLORD))
                .toArray(CaseRecord[]::new)));
    await().atMost(SOON).until(() -> isFrequent(BANK) && isFrequent(LANDLORD));

    wall.now = begin.plus(Duration.ofDays(91));
    await().atMost(SOON).until(() -> withTokens() == RECORDS / 2);
    assertThat(isFrequent(BANK)).as("counted not long ago").isTrue();
    jdbc()
        .sql("update hub.calibration set made_at = ?")
        .param(Timestamp.from(begin.minus(Duration.ofDays(1))))
        .update();

    await().atMost(SOON).until(() -> !isFrequent(BANK));
    assertThat(isFrequent(LANDLORD)).as("its disputes are open").isTrue();
  }

  private static CaseRecord record(int at, TokenTraces organisation) {
    return aMediation("frequent-" + at, 1)
        .setStatus(organisation == BANK ? CaseStatus.CLOSED : CaseStatus.ACCEPTED)
        .setTokens(
            List.of(
                new LinkToken(TokenKind.CREDIT_CODE, Side.RESPONDENT, 1, organisation.digest()),
                new LinkToken(
                    TokenKind.CITIZEN_NUMBER,
                    Side.APPLICANT,
                    1,
                    new TokenTraces(100 + at).digest())))
        .build();
  }

  private long withTokens() {
    return count("select count(*) from hub.case_record where tokens is not null");
  }

  private long count(String sql) {
    return jdbc().sql(sql).query(Long.class).single();
  }

  private boolean isFrequent(TokenTraces token) {
    return jdbc()
        .sql("select frequent::text from hub.calibration")
        .query(String.class)
        .list()
        .stream()
        .anyMatch(token::isIn);
  }
}

package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** The hub links by tokens only as long as it may. */
@TestPropertySource(properties = {"hub.tokens.retention=P90D", "hub.tokens.sweep=100ms"})
class TokenRetentionTest extends RunningHub {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T04:00:00Z");

  /** A clock that the test sets. */
  static final class Wall extends Clock {
    volatile Instant now = FIRST_DAY;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    Wall wall() {
      return new Wall();
    }
  }

  @Autowired private Wall wall;

  @Test
  void aDisputeThatIsOverForgetsItsTokensAndOneThatIsOpenKeepsThem() {
    wall.now = FIRST_DAY;
    intake.accept(aBatch(closed("over", 1, 10), closed("changed", 2, 10), party("open", 3, 10)));
    wall.now = FIRST_DAY.plus(Duration.ofDays(90));
    intake.accept(aBatch(closed("changed", 2, 20)));
    assertThat(withTokens("over", "changed", "open")).isEqualTo(3);

    wall.now = FIRST_DAY.plus(Duration.ofDays(91));

    await().atMost(SOON).until(() -> withTokens("over") == 0);
    assertThat(withTokens("changed", "open")).isEqualTo(2);
    intake.accept(aBatch(closed("later", 1, 10)));
    assertThat(dispute("later"))
        .as("nobody links by a token that is gone")
        .isNotEqualTo(dispute("over"));
    wall.now = FIRST_DAY.plus(Duration.ofDays(3 * 365));
    await().atMost(SOON).until(() -> withTokens("changed", "open") == 0);
  }

  @Test
  void whatStoodTogetherStaysTogetherWhenItsTokensAreForgotten() {
    wall.now = FIRST_DAY;
    intake.accept(aBatch(closed("first", 4, 10), closed("second", 4, 10)));
    String whole = dispute("first");
    assertThat(dispute("second")).isEqualTo(whole);

    wall.now = FIRST_DAY.plus(Duration.ofDays(91));
    await().atMost(SOON).until(() -> withTokens("first", "second") == 0);
    intake.accept(aBatch(closed("second", 4, 20)));

    assertThat(dispute("first")).isEqualTo(whole);
    assertThat(dispute("second")).isEqualTo(whole);
  }

  @Test
  void aDisputeForgetsAsAWhole() {
    wall.now = FIRST_DAY;
    intake.accept(aBatch(closed("done", 5, 10), party("going-on", 5, 10)));
    assertThat(dispute("done")).isEqualTo(dispute("going-on"));

    wall.now = FIRST_DAY.plus(Duration.ofDays(91));
    intake.accept(aBatch(closed("other", 6, 10)));
    wall.now = FIRST_DAY.plus(Duration.ofDays(300));

    await().atMost(SOON).until(() -> withTokens("other") == 0);
    assertThat(withTokens("done", "going-on")).isEqualTo(2);
  }

  private static CaseRecord closed(String key, int person, long position) {
    return CaseRecord.newBuilder(party(key, person, position)).setStatus(CaseStatus.CLOSED).build();
  }

  /** A case of two people of whom no other case of this test tells. */
  private static CaseRecord party(String key, int person, long position) {
    return aMediation(key, position)
        .setTokens(
            List.of(
                aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, person),
                aToken(TokenKind.FULL_NAME, Side.APPLICANT, 100 + person),
                aToken(TokenKind.CITIZEN_NUMBER, Side.RESPONDENT, 200 + person),
                aToken(TokenKind.FULL_NAME, Side.RESPONDENT, 300 + person)))
        .build();
  }

  private long withTokens(String... keys) {
    return jdbc()
        .sql(
            "select count(*) from hub.case_record where tokens is not null and record_key in (:keys)")
        .param("keys", Stream.of(keys).map("justice.mediation:"::concat).toList())
        .query(Long.class)
        .single();
  }

  private String dispute(String key) {
    return jdbc()
        .sql("select dispute_id::text from hub.case_record where record_key = ?")
        .param("justice.mediation:" + key)
        .query(String.class)
        .single();
  }
}

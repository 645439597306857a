package org.fengqiao.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fengqiao.routes.intake.Intake;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The hub links by tokens only as long as it may. */
// The hub ends before the folder that it lives in is removed.
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "hub.roles=broker,hub",
      "hub.border.listen=",
      "hub.tokens.retention=P90D",
      "hub.tokens.sweep=100ms",
      "spring.main.banner-mode=off"
    })
class TokenRetentionTest {

  @TempDir private static Path home;

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T04:00:00Z");

  /** A clock that the test sets. */
  static final class Wall extends Clock {
    private volatile Instant now = FIRST_DAY;

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
  @Autowired private Intake intake;
  @Autowired private HubStore store;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("hub.home", home::toString);
  }

  @Test
  void removesTokensWhoseRetentionHasRunOutAndKeepsThoseOfRecordsThatChanged() {
    intake.accept(
        aBatch(
            aMediation("left-alone", 10)
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 1)))
                .build(),
            aMediation("changed", 10)
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 2)))
                .build()));
    wall.now = FIRST_DAY.plus(Duration.ofDays(90));
    intake.accept(
        aBatch(
            aMediation("changed", 20)
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 2)))
                .build()));
    assertThat(tokens()).isEqualTo(2);

    wall.now = FIRST_DAY.plus(Duration.ofDays(91));

    await().atMost(SOON).until(() -> tokens() == 1);
    intake.accept(
        aBatch(
            aMediation("later", 10)
                .setTokens(List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 1)))
                .build()));
    assertThat(dispute("later"))
        .as("nobody links by a token that is gone")
        .isNotEqualTo(dispute("left-alone"));
  }

  private long tokens() {
    return JdbcClient.create(store.dataSource())
        .sql("select count(*) from hub.case_record where tokens is not null")
        .query(Long.class)
        .single();
  }

  private String dispute(String key) {
    return JdbcClient.create(store.dataSource())
        .sql("select dispute_id::text from hub.case_record where record_key = ?")
        .param("justice.mediation:" + key)
        .query(String.class)
        .single();
  }
}

package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hub that linked by exact rules goes on with what it knows. */
// The hub ends before the folder that it lives in is removed.
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"hub.roles=broker,hub", "hub.border.listen=", "spring.main.banner-mode=off"})
class EvidenceUpgradeTest {

  private static final CaseRecord RECORD =
      aMediation("1", 100)
          .setReferences(List.of(aLetter("〔2026〕7号")))
          .setTokens(
              List.of(
                  aToken(TokenKind.FULL_NAME, Side.APPLICANT, 1),
                  aToken(TokenKind.CITIZEN_NUMBER, Side.RESPONDENT, 2)))
          .build();

  @TempDir private static Path home;

  @Autowired private HubStore store;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("hub.home", home::toString);
  }

  @Test
  void whatARecordWasLinkedByIsKeptAsEvidence() throws Exception {
    DataSource earlier = earlier();
    Flyway.configure()
        .dataSource(earlier)
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .target("9")
        .load()
        .migrate();
    JdbcTemplate jdbc = new JdbcTemplate(earlier);
    insert(1, "justice.mediation:1", false, jdbc);
    insert(2, "justice.mediation:2", true, jdbc);

    HubStore.upToDate(earlier, List.of(new EvidenceUpgrade()));

    List<Evidence> kept =
        jdbc.query(
            "select clues, tokens from hub.case_record where not settled and open",
            (row, index) ->
                Objects.requireNonNull(RecordStore.evidence(row.getBytes(1), row.getBytes(2))));
    assertThat(kept).containsExactly(CaseEvidence.of(RECORD));
    assertThat(
            jdbc.queryForObject(
                "select settled from hub.case_record where record_no = 2", Boolean.class))
        .as("its tokens had been forgotten")
        .isTrue();
  }

  private static void insert(long number, String key, boolean forgotten, JdbcTemplate jdbc) {
    ByteBuffer tokens = ByteBuffer.allocate(36);
    RECORD
        .getTokens()
        .forEach(
            token ->
                tokens
                    .put((byte) token.getKind().name().charAt(0))
                    .put((byte) token.getSide().name().charAt(0))
                    .put(token.getDigest().bytes()));
    jdbc.update(
        "insert into hub.case_record (record_no, record_key, feed, dispute_id, position, sequence,"
            + " division, dispute_type, content, case_numbers, tokens, token_epoch)"
            + " values (?, ?, 'justice.mediation', ?, 100, 1, '310118', '0203', ?, ?, ?, ?)",
        number,
        key,
        UUID.randomUUID(),
        DisputeCases.encode(DisputeCases.of(RECORD)),
        "QREFERRAL_LETTER:〔2026〕7号",
        forgotten ? null : tokens.array(),
        forgotten ? null : 1);
  }

  /** Another database on the hub's server. */
  private DataSource earlier() throws Exception {
    new JdbcTemplate(store.dataSource()).execute("create database earlier");
    String url;
    try (var connection = store.dataSource().getConnection()) {
      url = connection.getMetaData().getURL();
    }
    return new DriverManagerDataSource(
        url.replaceFirst("/[^/?]+(\\?|$)", "/earlier$1"),
        Objects.requireNonNull(
            new JdbcTemplate(store.dataSource())
                .queryForObject("select current_user", String.class)),
        "");
  }
}

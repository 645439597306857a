package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aToken;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A hub that linked by exact rules goes on with what it knows. */
class EvidenceUpgradeTest extends RunningHub {

  /** The first number of the first revision. */
  private static final long FIRST = AdmittedBatch.MOST_ROWS;

  private static final CaseRecord RECORD =
      aMediation("1", 100)
          .setReferences(List.of(aLetter("〔2026〕7号")))
          .setTokens(
              List.of(
                  aToken(TokenKind.FULL_NAME, Side.APPLICANT, 1),
                  aToken(TokenKind.CITIZEN_NUMBER, Side.RESPONDENT, 2)))
          .build();

  @Autowired private Clock clock;

  @Test
  void whatARecordWasLinkedByIsKeptAsEvidence() throws Exception {
    DataSource earlier = earlier("evidence");
    JdbcTemplate jdbc = new JdbcTemplate(earlier);
    insert(FIRST, UUID.randomUUID(), false, jdbc);
    insert(FIRST + 1, UUID.randomUUID(), true, jdbc);

    HubStore.upToDate(earlier, List.of(new EvidenceUpgrade()));

    List<Evidence> kept =
        jdbc.query(
            "select clues, tokens from hub.case_record where not settled and open",
            (row, index) ->
                Objects.requireNonNull(RecordStore.evidence(row.getBytes(1), row.getBytes(2))));
    assertThat(kept).containsExactly(CaseEvidence.of(RECORD));
    assertThat(
            jdbc.queryForObject(
                "select settled from hub.case_record where record_no = ?",
                Boolean.class,
                FIRST + 1))
        .as("its tokens had been forgotten")
        .isTrue();
  }

  @Test
  void theFirstBatchFindsTheDisputesLinked() throws Exception {
    DataSource earlier = earlier("disputes");
    JdbcTemplate jdbc = new JdbcTemplate(earlier);
    UUID dispute = UUID.randomUUID();
    jdbc.update(
        "insert into hub.dispute (dispute_id, revision, founder) values (?, 1, ?)", dispute, FIRST);
    for (long number = FIRST; number < FIRST + 3; number++) {
      insert(number, dispute, false, jdbc);
    }
    HubStore hub = HubStore.upToDate(earlier, List.of(new EvidenceUpgrade()));
    Linkage linkage = new Linkage(hub, clock);

    ModelSweep sweep = new ModelSweep(hub, linkage);
    sweep.afterPropertiesSet();
    new TransactionTemplate(new JdbcTransactionManager(earlier))
        .execute(
            status ->
                linkage.link(
                    new AdmittedBatch(
                        UUID.randomUUID(),
                        List.of(
                            CaseRecord.newBuilder(RECORD)
                                .setRecordKey("justice.mediation:" + FIRST)
                                .setPosition(101)
                                .build()),
                        List.of(),
                        List.of())));

    assertThat(jdbc.queryForList("select dispute_id from hub.case_record", UUID.class))
        .containsOnly(dispute);
    assertThat(jdbc.queryForObject("select count(*) from hub.link", Long.class)).isEqualTo(3);
  }

  private static void insert(long number, UUID dispute, boolean forgotten, JdbcTemplate jdbc) {
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
        "justice.mediation:" + number,
        dispute,
        DisputeCases.encode(DisputeCases.of(RECORD)),
        "QREFERRAL_LETTER:〔2026〕7号",
        forgotten ? null : tokens.array(),
        forgotten ? null : 1);
  }

  /** Another database on the hub's server, as the release before left it after one revision. */
  private DataSource earlier(String name) throws Exception {
    new JdbcTemplate(store.dataSource()).execute("create database " + name);
    String url;
    try (var connection = store.dataSource().getConnection()) {
      url = connection.getMetaData().getURL();
    }
    DataSource earlier =
        new DriverManagerDataSource(
            url.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
            Objects.requireNonNull(
                new JdbcTemplate(store.dataSource())
                    .queryForObject("select current_user", String.class)),
            "");
    Flyway.configure()
        .dataSource(earlier)
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .target("9")
        // Views of today stand on tables of today.
        .repeatableSqlMigrationPrefix("none")
        .load()
        .migrate();
    new JdbcTemplate(earlier).queryForObject("select nextval('hub.revision')", Long.class);
    return earlier;
  }
}

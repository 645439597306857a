package org.fengqiao.routes.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.util.UUID;
import org.fengqiao.routes.RunningHub;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hub starts on the data directory of a release before and goes on with what stands in it. */
class PreviousReleaseTest extends RunningHub {

  /** The last version before a step in Java: all steps since then are taken with rows in place. */
  private static final String EARLIER = "10";

  private static final UUID DISPUTE = UUID.randomUUID();

  @DynamicPropertySource
  static void anEarlierHubHasLivedHere(DynamicPropertyRegistry registry) {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, 0)) {
      DriverManagerDataSource source = new DriverManagerDataSource(postgres.url());
      Flyway.configure()
          .dataSource(source)
          .schemas("hub", "warehouse")
          .locations("classpath:db/hub")
          .target(EARLIER)
          // Views of today stand on tables of today.
          .repeatableSqlMigrationPrefix("none")
          .load()
          .migrate();
      JdbcTemplate earlier = new JdbcTemplate(source);
      earlier.update(
          "insert into hub.inbox (record_key, position, sequence, disposition)"
              + " values ('justice.mediation:1', 100, 1, 'A')");
      earlier.update(
          "insert into hub.ledger (feed, day, captured, accepted)"
              + " values ('justice.mediation', '2026-03-01', 1, 1)");
      earlier.update(
          "insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department,"
              + " position, sequence, removed, grade, mapping_version, dispute_type,"
              + " dispute_type_match, division, status, outcome, escalation, border, captured_at,"
              + " loaded_at) values ('justice.mediation:1', ?, 1, 'justice.mediation', 'JUSTICE',"
              + " 100, 1, false, 'LOG', 1, '0203', 'EXACT', '310118', 'ACCEPTED', 'OPEN', 'NONE',"
              + " false, now(), now())",
          DISPUTE);
    }
  }

  @Test
  void whatStoodThereStandsThereAndIsNotTakenTwice() {
    assertThat(
            jdbc()
                .sql("select dispute_id from warehouse.case_fact where not removed")
                .query(UUID.class)
                .list())
        .containsExactly(DISPUTE);

    intake.accept(aBatch(aMediation("1", 100).build(), aMediation("2", 101).build()));

    assertThat(
            jdbc()
                .sql("select sum(accepted) || ' and ' || sum(duplicate) from hub.ledger")
                .query(String.class)
                .single())
        .isEqualTo("2 and 1");
  }
}

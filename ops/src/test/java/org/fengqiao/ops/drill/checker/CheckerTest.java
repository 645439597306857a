package org.fengqiao.ops.drill.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.fengqiao.ops.rig.DatabaseServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge is judged: every planted fault is named, and a faithful copy is clean. */
class CheckerTest {

  @TempDir static Path folder;
  private static DatabaseServer server;
  private static DatabaseServer.Database legacy;
  private static DatabaseServer.Database hub;

  @BeforeAll
  static void startServer() {
    server = DatabaseServer.start(folder.resolve("server"));
    legacy = server.create("justice");
    hub = server.create("hub");
    Flyway.configure()
        .dataSource(hub.dataSource())
        .schemas("hub", "warehouse")
        .locations("classpath:db/hub")
        .load()
        .migrate();
    legacy.execute(
        "create table t_rmtj_aj (id bigint primary key, jflb varchar(40), fsddqh varchar(12), slrq varchar(20), saje varchar(30), scbz char(1))");
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void threeRowsAndTheirFaithfulCopy() {
    legacy.execute(
        "truncate t_rmtj_aj",
        "insert into t_rmtj_aj values (1, '1', '310118', '2026-03-01', '2.5万', '0'), (2, '合同纠纷', '310104001', '2026年3月2日', '', null),"
            + " (3, '12', '310101001000', '20260303', '300', '0'), (4, '12', '310101', '2026/3/4', '300', '1')");
    hub.execute("truncate warehouse.case_fact, warehouse.dispute_fact, hub.inbox, hub.ledger");
    fact("justice.mediation:1", "02", "310118", "2026-03-01", "25000.00", false);
    fact("justice.mediation:2", "04", "310104", "2026-03-02", "null", false);
    fact("justice.mediation:3", "12", "310101", "2026-03-03", "300.00", false);
    fact("justice.mediation:4", "12", "310101", "2026-03-04", "300.00", true);
  }

  @Test
  void aFaithfulCopyIsClean() throws SQLException {
    Verdict verdict = check();

    assertThat(verdict.clean()).as(verdict.text()).isTrue();
    assertThat(verdict.sourceRows()).isEqualTo(3);
    assertThat(verdict.warehouseRows()).isEqualTo(3);
  }

  @Test
  void aMissingRowIsNamed() throws SQLException {
    hub.execute("delete from warehouse.case_fact where record_key = 'justice.mediation:2'");

    Verdict verdict = check();

    assertThat(verdict.clean()).isFalse();
    assertThat(verdict.lost()).isEqualTo(new Tally(1, java.util.List.of("2")));
    assertThat(verdict.doubled().count()).isZero();
    assertThat(verdict.altered().count()).isZero();
  }

  @Test
  void aRowThatTheSourceDoesNotHoldIsNamed() throws SQLException {
    fact("justice.mediation:77", "02", "310118", "2026-03-01", "1.00", false);
    hub.execute(
        "update warehouse.case_fact set removed = false where record_key = 'justice.mediation:4'");

    Verdict verdict = check();

    assertThat(verdict.doubled().first())
        .containsExactly("justice.mediation:4", "justice.mediation:77");
    assertThat(verdict.lost().count()).isZero();
  }

  @Test
  void aRowUnderASecondKeyIsNamed() throws SQLException {
    fact("justice.mediation:03", "12", "310101", "2026-03-03", "300.00", false);
    fact("justice.mediation:3|x", "12", "310101", "2026-03-03", "300.00", false);

    Verdict verdict = check();

    assertThat(verdict.doubled().count()).isEqualTo(2);
    assertThat(verdict.doubled().first()).contains("justice.mediation:3|x");
    assertThat(verdict.lost().count()).isZero();
  }

  @Test
  void anAlteredRowIsNamedWithItsFields() throws SQLException {
    hub.execute(
        "update warehouse.case_fact set amount_yuan = 25000.01, division = '310117' where record_key = 'justice.mediation:1'");

    Verdict verdict = check();

    assertThat(verdict.altered().first()).containsExactly("1 [division, amount_yuan]");
  }

  @Test
  void aLedgerThatDoesNotBalanceIsAFault() throws SQLException {
    hub.execute(
        "insert into hub.ledger values ('justice.mediation', '2026-03-01', 10, 9, 0, 0, 0), ('justice.mediation', '2026-03-02', 9, 10, 0, 0, 0)");

    assertThat(check().unaccounted()).isEqualTo(2);
  }

  @Test
  void aLedgerThatCountsAVersionTwiceIsAFault() throws SQLException {
    hub.execute(
        "insert into hub.inbox (record_key, position, sequence, disposition) values ('justice.mediation:1', 7, 0, 'A'), ('justice.mediation:2', 8, 0, 'Q')",
        "insert into hub.ledger values ('justice.mediation', '2026-03-01', 3, 2, 0, 1, 0)");

    assertThat(check().unaccounted()).isZero();
    assertThat(check().miscountedVersions()).isEqualTo(1);
  }

  @Test
  void aVersionThatTookEffectTwiceIsNamed() throws SQLException {
    hub.execute(
        "alter table hub.inbox drop constraint inbox_pkey",
        "insert into hub.inbox (record_key, position, sequence, disposition) values ('justice.mediation:1', 7, 0, 'A'), ('justice.mediation:1', 7, 0, 'A')");
    try {
      assertThat(check().repeated())
          .isEqualTo(new Tally(1, java.util.List.of("justice.mediation:1 at 7/0")));
    } finally {
      hub.execute(
          "truncate hub.inbox",
          "alter table hub.inbox add primary key (record_key, position, sequence)");
    }
  }

  @Test
  void aDisputeThatCountsWronglyIsNamed() throws SQLException {
    hub.execute(
        "update warehouse.dispute_fact set record_count = 2 where dispute_id = '00000000-0000-0000-0000-000000000001'");

    assertThat(check().miscounted().first())
        .containsExactly("00000000-0000-0000-0000-000000000001");
  }

  private static Verdict check() throws SQLException {
    return new Checker(legacy.dataSource(), hub.dataSource()).check();
  }

  /** A fact whose dispute is its own, numbered by the digits of its key. */
  private static void fact(
      String key, String type, String division, String day, String amount, boolean removed) {
    String dispute = "lpad(regexp_replace('%s', '\\D', '', 'g'), 12, '0')".formatted(key);
    String id = "('00000000-0000-0000-0000-' || " + dispute + ")::uuid";
    hub.execute(
        """
        insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department, position, sequence, removed,
          grade, mapping_version, dispute_type, dispute_type_match, division, accepted_at, status, outcome, amount_yuan,
          escalation, border, captured_at, loaded_at)
        values ('%s', %s, 1, 'justice.mediation', 'JUSTICE', 1, 1, %s, 'LOG', 1, '%s', 'EXACT', '%s',
          timestamp '%s 00:00' at time zone 'Asia/Shanghai', 'ACCEPTED', 'OPEN', %s, 'NONE', false, now(), now())
        """
            .formatted(key, id, removed, type, division, day, amount),
        """
        insert into warehouse.dispute_fact (dispute_id, revision, record_count, department_count, departments, open, border,
          escalation, loaded_at)
        values (%s, 1, %d, 1, 'JUSTICE', true, false, 'NONE', now())
        on conflict (dispute_id) do update set record_count = warehouse.dispute_fact.record_count + 1
        """
            .formatted(id, removed ? 0 : 1));
  }
}

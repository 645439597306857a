package org.fengqiao.routes.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.life.OpenWarning;
import org.fengqiao.routes.warning.life.Warnings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open dispute is warned of by the first line of the table that it fits, once. */
class EscalationTest extends RunningHub {

  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void noDisputes() {
    jdbc()
        .sql(
            "truncate warehouse.warning, warehouse.warning_step, warehouse.warning_backtest, warehouse.dispute_fact, warehouse.case_fact")
        .update();
  }

  @Test
  void partiesAmountBorderAndTheDepartmentsColourDecide() {
    dispute(30, 0, "NONE", false);
    dispute(29, 0, "NONE", true);
    dispute(4, 10_000_000, "NONE", false);
    dispute(5, 0, "NONE", false);
    dispute(0, 0, "RED", false);
    dispute(0, 0, "NONE", true);
    dispute(4, 9_999_999, "NONE", false);

    evaluate();

    assertThat(rules()).containsExactly("ESC-11", "ESC-13", "ESC-21", "ESC-22", "ESC-31", "ESC-42");
    assertThat(new Warnings(jdbc()).open())
        .filteredOn(warning -> warning.rule().equals("ESC-13"))
        .singleElement()
        .satisfies(warning -> assertThat(warning.level()).isEqualTo("RED"));
  }

  @Test
  void failedAttemptsAndPassedTimeLimitsDecide() {
    UUID once = dispute(0, 0, "NONE", false);
    record(once, "JUSTICE", "NOT_SETTLED", "2026-11-01");
    record(once, "POLICE", "SETTLED", "2026-11-02");
    UUID twice = dispute(0, 0, "NONE", false);
    record(twice, "JUSTICE", "NOT_SETTLED", "2026-03-01");
    record(twice, "JUSTICE", "NOT_SETTLED", "2026-11-01");
    UUID everywhere = dispute(0, 0, "NONE", false);
    record(everywhere, "JUSTICE", "NOT_SETTLED", "2026-10-20");
    record(everywhere, "COURT", "NOT_SETTLED", "2026-11-01");
    record(everywhere, "PETITION", "NOT_SETTLED", "2026-11-10");
    UUID slow = dispute(0, 0, "NONE", false);
    // Mediators have 30 days; this is the 46th.
    record(slow, "JUSTICE", "OPEN", null);

    evaluate();

    assertThat(rules()).containsExactly("ESC-12", "ESC-32", "ESC-33", "ESC-41");
  }

  @Test
  void aRuleSpeaksOnceEvenOfADisputeThatOthersAreMergedInto() {
    UUID first = dispute(30, 0, "NONE", false);
    assertThat(evaluate()).isOne();
    assertThat(evaluate()).isZero();
    UUID merged = dispute(31, 0, "NONE", false);
    jdbc()
        .sql(
            "update warehouse.dispute_fact set merged_into = ?, record_count = 0 where dispute_id = ?")
        .params(merged, first)
        .update();

    assertThat(evaluate()).isZero();

    jdbc()
        .sql("update warehouse.dispute_fact set open = false where dispute_id = ?")
        .param(merged)
        .update();
    dispute(30, 0, "NONE", false);
    assertThat(evaluate()).as("another one").isOne();
  }

  @Test
  void faultsOfATableAreToldWithTheirLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.csv"),
            """
            rule,level,colour_from,parties_from,amount_from,failed_from,failed_departments_from,overdue_from,border,reason_zh,reason_en
            ESC-1,PURPLE,NONE,many,0,0,0,0,any,因,because
            ESC-1,NONE,NONE,0,0,0,0,0,maybe,,because
            """);

    assertThatThrownBy(() -> EscalationTable.of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "own.csv:2: level 'PURPLE'",
            "own.csv:2: parties_from 'many'",
            "own.csv:3: level NONE",
            "own.csv:3: border 'maybe'",
            "own.csv:3: reason_zh is empty",
            "own.csv:3: rule ESC-1 stands above already");
  }

  private List<String> rules() {
    return new Warnings(jdbc()).open().stream().map(OpenWarning::rule).sorted().toList();
  }

  private int evaluate() {
    return new WarningWatch(
            store.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), EscalationTable.standard())
        .evaluate();
  }

  private UUID dispute(int parties, long yuan, String colour, boolean border) {
    UUID dispute = UUID.randomUUID();
    jdbc()
        .sql(
            """
            insert into warehouse.dispute_fact (dispute_id, revision, dispute_type, division, first_at, first_month,
              last_changed_at, record_count, department_count, departments, open, border, escalation, amount_yuan, party_count, loaded_at)
            values (?, 1, '01', '310118', '2026-11-01', '2026-11-01', now(), 1, 1, 'JUSTICE', true, ?, ?, ?, ?, now())
            """)
        .params(dispute, border, colour, yuan, parties)
        .update();
    return dispute;
  }

  private void record(UUID dispute, String department, String outcome, @Nullable String closed) {
    jdbc()
        .sql(
            """
            insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department, position, sequence, removed, grade,
              mapping_version, dispute_type, dispute_type_match, division, accepted_at, closed_at, status, outcome, escalation, border,
              captured_at, loaded_at)
            values (gen_random_uuid()::text, :dispute, 1, 'x.y', :department, 1, 0, false, 'LOG', 1, '01', 'EXACT', '310118',
              '2026-10-10T00:00:00Z', :closed::timestamptz, 'CLOSED', :outcome, 'NONE', false, now(), now())
            """)
        .param("dispute", dispute)
        .param("department", department)
        .param("closed", closed)
        .param("outcome", outcome)
        .update();
  }
}

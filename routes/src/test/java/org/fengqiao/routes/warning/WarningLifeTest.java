package org.fengqiao.routes.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warning.command.WarningCommands;
import org.fengqiao.routes.warning.escalation.EscalationTable;
import org.fengqiao.routes.warning.life.Disposal;
import org.fengqiao.routes.warning.life.OpenWarning;
import org.fengqiao.routes.warning.life.RulePrecision;
import org.fengqiao.routes.warning.life.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands out is raised once, what the data made is held, and each warning ends by a code. */
class WarningLifeTest extends RunningHub {

  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 16);
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  @BeforeEach
  void fourteenQuietWeeksAndOneThatIsNot() {
    jdbc()
        .sql(
            "truncate warehouse.warning, warehouse.warning_step, warehouse.warning_backtest, warehouse.dispute_fact, warehouse.case_fact")
        .update();
    for (int week = 14; week > 0; week--) {
      disputes(LAST_WEEK.minusWeeks(week), 3 + week % 2, "120115");
    }
    disputes(LAST_WEEK, 30, "120115");
  }

  @Test
  void aWeekThatStandsOutIsRaisedOnce() {
    assertThat(watch().evaluate()).isOne();
    assertThat(watch().evaluate()).as("while it is open").isZero();

    assertThat(warnings().open())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.rule()).isEqualTo("EARS_C2");
              assertThat(warning.division()).isEqualTo("120115");
              assertThat(warning.subject()).isEqualTo("2026-11-16");
              assertThat(warning.counted()).isEqualTo(30);
              assertThat(warning.state()).isEqualTo("RAISED");
              assertThat(warning.threshold()).isBetween(4.0, 10.0);
            });
  }

  @Test
  void aFewCasesAreNoWarning() {
    disputes(LAST_WEEK, 4, "120116");

    watch().evaluate();

    assertThat(warnings().open()).extracting(OpenWarning::division).containsExactly("120115");
  }

  @Test
  void whatABackfillMadeIsHeld() {
    records(LAST_WEEK, 30, "now() + interval '60 days'");

    watch().evaluate();

    assertThat(warnings().open())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.state()).isEqualTo("HELD");
              assertThat(warning.heldCause()).isEqualTo("BACKFILL");
            });
  }

  @Test
  void aWarningEndsByACodeAndItsRuleIsMeasured() {
    watch().evaluate();
    long warning = warnings().open().getFirst().warning();

    assertThat(warnings().acknowledge(warning, "li.office")).isTrue();
    assertThat(warnings().acknowledge(warning, "li.office")).as("a second time").isFalse();
    assertThat(warnings().dispose(warning, Disposal.CONFIRMED, "li.office")).isTrue();
    assertThat(warnings().dispose(warning, Disposal.USUAL, "li.office")).as("ended").isFalse();

    assertThat(warnings().open()).isEmpty();
    assertThat(watch().evaluate()).as("the same week is not raised again").isZero();
    assertThat(warnings().precision()).containsExactly(new RulePrecision("EARS_C2", 1, 1, 1));
    assertThat(
            jdbc()
                .sql("select state from warehouse.warning_step order by at, state = 'DISPOSED'")
                .query(String.class)
                .list())
        .containsExactly("RAISED", "ACKNOWLEDGED", "DISPOSED");
  }

  @Test
  void theCommandsTellAndChangeIt() {
    watch().evaluate();
    String number = String.valueOf(warnings().open().getFirst().warning());

    assertThat(warning("list"))
        .contains("№" + number, "120115", "30 disputes in that week", "新 raised")
        .contains("made-up outbreaks found 1 of 2", "false alarms in 0 of 5 usual weeks");
    assertThat(warning("acknowledge", number, "--as", "Li of the office")).contains("--as");
    assertThat(warning("acknowledge", number, "--as", "li.office")).contains("is noted");
    assertThat(warning("list")).contains("已签收 acknowledged");
    assertThat(warning("dispose", number, "--code", "usual", "--as", "li.office"))
        .contains("is noted");
    assertThat(warning("dispose", number, "--code", "usual", "--as", "li.office"))
        .contains("its state does not allow it");
    assertThat(warning("list")).contains("No warning is open");
    assertThat(warning("precision")).contains("EARS_C2", "disposed 1", "confirmed 0", "0.0%");
    assertThat(warning("evaluate")).contains("new warnings");
    assertThat(warning("evaluate", "--escalation", "nowhere.csv"))
        .contains("Cannot read nowhere.csv")
        .doesNotContain("Exception");
  }

  private static String warning(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString()));
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    WarningCommands.line().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return printed.toString();
  }

  @Test
  void noColumnLeadsToAPersonAndNoneTakesFreeText() {
    assertThat(
            jdbc()
                .sql(
                    """
                    select column_name from information_schema.columns
                    where table_schema = 'warehouse' and table_name in ('warning', 'warning_step', 'warning_backtest')
                    """)
                .query(String.class)
                .list())
        .as("a new column: say here why it leads to nobody and takes no free text")
        .containsExactlyInAnyOrder(
            "warning",
            "kind",
            "rule",
            "division",
            "dispute_type",
            "sent_record",
            "dispute_id",
            "level",
            "week",
            "counted",
            "expected",
            "threshold",
            "held_cause",
            "state",
            "raised_at",
            "disposal",
            "warning",
            "state",
            "at",
            "account",
            "warning",
            "usual_weeks",
            "false_alarms",
            "outbreaks",
            "found",
            "lag_weeks");
  }

  private WarningWatch watch() {
    return new WarningWatch(
        store.dataSource(), Clock.fixed(NOW, ZoneOffset.UTC), EscalationTable.standard());
  }

  private Warnings warnings() {
    return new Warnings(jdbc());
  }

  private void disputes(LocalDate week, int count, String division) {
    jdbc()
        .sql(
            """
            insert into warehouse.dispute_fact (dispute_id, revision, dispute_type, division, first_at, first_month,
              last_changed_at, record_count, department_count, departments, open, border, escalation, loaded_at)
            select gen_random_uuid(), 1, :type, :division, :week::timestamp at time zone 'Asia/Shanghai' + n * interval '1 hour',
              date_trunc('month', :week::date), now(), 1, 1, 'JUSTICE', true, false, 'NONE', now()
            from generate_series(1, :count) n
            """)
        .param("type", type())
        .param("division", division)
        .param("week", week)
        .param("count", count)
        .update();
  }

  private void records(LocalDate week, int count, String captured) {
    jdbc()
        .sql(
            """
            insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department, position, sequence, removed, grade,
              mapping_version, dispute_type, dispute_type_match, division, accepted_at, status, outcome, escalation, border,
              captured_at, loaded_at)
            select 'late:' || n, gen_random_uuid(), 1, 'late', 'JUSTICE', n, 0, false, 'A', 1, :type, 'EXACT', '120115',
              :week::timestamp at time zone 'Asia/Shanghai' + n * interval '1 hour', 'CLOSED', 'OTHER', 'NONE', false,
            """
                + captured
                + ", now() from generate_series(1, :count) n")
        .param("type", type())
        .param("week", week)
        .param("count", count)
        .update();
  }

  private String type() {
    List<String> types =
        jdbc()
            .sql("select dispute_type from warehouse.dim_dispute_type order by 1 limit 1")
            .query(String.class)
            .list();
    return types.getFirst();
  }
}

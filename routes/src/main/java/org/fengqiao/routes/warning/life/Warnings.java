package org.fengqiao.routes.warning.life;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.routes.warning.escalation.EscalationRule;
import org.fengqiao.routes.warning.escalation.OpenDispute;
import org.fengqiao.routes.warning.outbreak.Judgement.Judged;
import org.fengqiao.routes.warning.series.WeeklySeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The warnings of a hub. Each change of one is logged in the same statement. */
public final class Warnings {

  private static final String HUB = "hub";
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final JdbcClient jdbc;

  /** Keeps warnings in a hub's store. */
  public Warnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody may be named so: an account of Latin letters, digits, dots and dashes. */
  public static boolean isAccount(String name) {
    return ACCOUNT.matcher(name).matches();
  }

  /**
   * Raises a warning of a series, or holds it when the data may have made it. Says nothing while
   * one of the same rule is open for the same series.
   *
   * @param cause OUTAGE, BACKFILL or MAPPING
   * @return how many were raised, 0 or 1
   */
  public int raise(WeeklySeries series, String rule, Judged judged, Optional<String> cause) {
    return jdbc.sql(
            """
            with raised as (
              insert into warehouse.warning
                (kind, rule, division, dispute_type, week, counted, expected, threshold, held_cause, state)
              values ('OUTBREAK', :rule, :division, :type, :week, :counted, :expected, :threshold, :cause, :state)
              on conflict do nothing returning warning, state)
            insert into warehouse.warning_step (warning, state, account) select warning, state, :hub from raised
            """)
        .param("rule", rule)
        .param("division", series.division())
        .param("type", series.disputeType())
        .param("week", series.lastWeek())
        .param("counted", series.counts().getLast())
        .param("expected", judged.expected())
        .param("threshold", judged.threshold())
        .param("cause", cause.orElse(null), Types.VARCHAR)
        .param("state", cause.isPresent() ? "HELD" : "RAISED")
        .param("hub", HUB)
        .update();
  }

  /** Raises a warning for each referral that is overdue; gives how many are new. */
  public int raiseOverdueReferrals() {
    return jdbc.sql(
            """
            with raised as (
              insert into warehouse.warning (kind, rule, division, dispute_type, sent_record, state)
              select distinct on (sent_record) 'OVERDUE_REFERRAL', 'OVERDUE_REFERRAL', division, dispute_type, sent_record, 'RAISED'
              from warehouse.referral where overdue order by sent_record
              on conflict do nothing returning warning, state)
            insert into warehouse.warning_step (warning, state, account) select warning, state, :hub from raised
            """)
        .param("hub", HUB)
        .update();
  }

  /**
   * Raises a warning of a dispute. Says nothing when the rule has spoken of the dispute before, or
   * of one that has been merged into it.
   *
   * @return how many were raised, 0 or 1
   */
  public int raise(OpenDispute dispute, EscalationRule rule) {
    return jdbc.sql(
            """
            with raised as (
              insert into warehouse.warning (kind, rule, division, dispute_type, dispute_id, level, state)
              select 'ESCALATION', :rule, :division, :type, :dispute, :level, 'RAISED'
              where not exists (
                select from warehouse.warning w join warehouse.dispute_fact d on d.dispute_id = w.dispute_id
                where w.rule = :rule and d.merged_into = :dispute)
              on conflict do nothing returning warning, state)
            insert into warehouse.warning_step (warning, state, account) select warning, state, :hub from raised
            """)
        .param("rule", rule.rule())
        .param("division", dispute.division())
        .param("type", dispute.disputeType())
        .param("dispute", dispute.dispute())
        .param("level", rule.level().name())
        .param("hub", HUB)
        .update();
  }

  /**
   * Says that an account has seen a warning.
   *
   * @return whether it was raised or held until now
   */
  public boolean acknowledge(long warning, String account) {
    return step(warning, account, "ACKNOWLEDGED", null, List.of("RAISED", "HELD"));
  }

  /**
   * Ends a warning.
   *
   * @return whether it was open until now
   */
  public boolean dispose(long warning, Disposal disposal, String account) {
    return step(
        warning, account, "DISPOSED", disposal.name(), List.of("RAISED", "HELD", "ACKNOWLEDGED"));
  }

  private boolean step(
      long warning, String account, String state, @Nullable String disposal, List<String> from) {
    return jdbc.sql(
                """
                with changed as (
                  update warehouse.warning set state = :state, disposal = :disposal
                  where warning = :warning and state in (:from) returning warning)
                insert into warehouse.warning_step (warning, state, account) select warning, :state, :account from changed
                """)
            .param("state", state)
            .param("disposal", disposal, Types.VARCHAR)
            .param("warning", warning)
            .param("from", from)
            .param("account", account)
            .update()
        == 1;
  }

  /**
   * Warnings that are not disposed of: series and referrals, then disputes by colour, the newest
   * first; a thousand at most.
   */
  public List<OpenWarning> open() {
    return jdbc.sql(
            """
            select warning, rule, division, dispute_type, coalesce(sent_record, dispute_id::text, week::text) as subject,
                   coalesce(counted, 0) as counted, coalesce(expected, 0) as expected, coalesce(threshold, 0) as threshold,
                   state, coalesce(held_cause, '') as held_cause,
                   coalesce(level, '') as level
            from warehouse.warning where state <> 'DISPOSED'
            order by array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], level) nulls first, raised_at desc, warning desc
            limit 1000
            """)
        .query(OpenWarning.class)
        .list();
  }

  /** How often each rule was right. */
  public List<RulePrecision> precision() {
    return jdbc.sql(
            "select rule, raised, disposed, confirmed from warehouse.warning_precision order by rule")
        .query(RulePrecision.class)
        .list();
  }
}

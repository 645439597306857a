package org.fengqiao.routes.warning.escalation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.EscalationLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disputes that are open, as the decision table looks at them. */
public final class OpenDisputes {

  // Only cases of open disputes are looked at: most disputes of a warehouse are over.
  private static final String OPEN =
      """
      select d.dispute_id, d.division, coalesce(t.level1, '98') as dispute_type, d.escalation, coalesce(d.party_count, 0) as parties,
             coalesce(d.amount_yuan, 0) as amount, d.border, count(c.record_key) filter (where c.outcome = 'NOT_SETTLED') as failed,
             count(distinct c.department) filter (
               where c.outcome = 'NOT_SETTLED' and c.closed_at >= c.last_failed - interval '30 days') as failed_departments,
             coalesce(max(extract(day from :now - c.accepted_at)::int - l.days) filter (
               where c.outcome = 'OPEN' and c.closed_at is null), 0) as overdue
      from warehouse.dispute_fact d
      left join warehouse.dim_dispute_type t using (dispute_type)
      left join (
        select k.*, max(k.closed_at) filter (where k.outcome = 'NOT_SETTLED') over (partition by k.dispute_id) as last_failed
        from warehouse.case_fact k
        where not k.removed and k.dispute_id in (select dispute_id from warehouse.dispute_fact where open and record_count > 0)) c
        on c.dispute_id = d.dispute_id
      left join warehouse.time_limit l on l.department = c.department
      where d.open and d.record_count > 0
      group by d.dispute_id, t.level1
      """;

  private final JdbcClient jdbc;

  /** Reads a hub's warehouse. */
  public OpenDisputes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, as of a moment. */
  public List<OpenDispute> at(Instant now) {
    return jdbc.sql(OPEN)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .query(
            (row, index) ->
                new OpenDispute(
                    row.getObject("dispute_id", UUID.class),
                    row.getString("division"),
                    row.getString("dispute_type"),
                    EscalationLevel.valueOf(row.getString("escalation")),
                    row.getInt("parties"),
                    row.getBigDecimal("amount"),
                    row.getInt("failed"),
                    row.getInt("failed_departments"),
                    Math.max(0, row.getInt("overdue")),
                    row.getBoolean("border")))
        .list();
  }
}

package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_delivery. */
final class DeliveryTable {

  /** When it is tried again, null for at once, and how often it has failed in a row. */
  record Attempt(@Nullable Instant nextAt, int failures) {}

  private final JdbcClient database;

  DeliveryTable(JdbcClient database) {
    this.database = database;
  }

  Attempt attempt(String province) {
    return database
        .sql("select next_at, failures from hub.border_delivery where province = ?")
        .param(province)
        .query((row, number) -> new Attempt(AlertRows.instant(row, "next_at"), row.getInt(2)))
        .optional()
        .orElse(new Attempt(null, 0));
  }

  void confirmed(String province, Instant now) {
    database
        .sql(
            """
            insert into hub.border_delivery (province, confirmed_at) values (?, ?)
            on conflict (province) do update
            set confirmed_at = excluded.confirmed_at, failures = 0, next_at = null, error = null
            """)
        .params(province, at(now))
        .update();
  }

  void failed(String province, String error, Instant now, Instant next) {
    database
        .sql(
            """
            insert into hub.border_delivery (province, failures, next_at, error, error_at)
            values (?, 1, ?, ?, ?)
            on conflict (province) do update
            set failures = border_delivery.failures + 1, next_at = excluded.next_at,
                error = excluded.error, error_at = excluded.error_at
            """)
        .params(province, at(next), error, at(now))
        .update();
  }

  PartnerState.Delivery state(String province) {
    return database
        .sql(
            """
            select d.confirmed_at, d.error,
              count(m.message_id) filter (where m.carrier_refusal is null) as waiting,
              count(m.message_id) filter (where m.carrier_refusal is not null) as refused
            from (values (?)) as neighbour (province)
            left join hub.border_delivery d using (province)
            left join hub.border_message m on m.receiver_province = neighbour.province
              and m.direction = 'OUT' and m.relayed_at is null
            group by d.confirmed_at, d.error
            """)
        .param(province)
        .query(
            (row, number) ->
                new PartnerState.Delivery(
                    AlertRows.instant(row, "confirmed_at"),
                    row.getLong("waiting"),
                    row.getLong("refused"),
                    row.getString("error")))
        .single();
  }
}

package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import java.util.Optional;
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
    Optional<PartnerState.Delivery> told =
        database
            .sql("select confirmed_at, error from hub.border_delivery where province = ?")
            .param(province)
            .query(
                (row, number) ->
                    new PartnerState.Delivery(
                        AlertRows.instant(row, "confirmed_at"),
                        count(province, "carrier_refusal is null"),
                        count(province, "carrier_refusal is not null"),
                        row.getString("error")))
            .optional();
    return told.orElseGet(
        () -> new PartnerState.Delivery(null, count(province, "carrier_refusal is null"), 0, null));
  }

  private long count(String province, String which) {
    return database
        .sql(
            """
            select count(*) from hub.border_message
            where direction = 'OUT' and relayed_at is null and receiver_province = ? and
            """
                + which)
        .param(province)
        .query(Long.class)
        .single();
  }
}

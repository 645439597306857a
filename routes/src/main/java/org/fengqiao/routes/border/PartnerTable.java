package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_partner; transactions are the caller's. */
final class PartnerTable {

  /**
   * The newest test message to a neighbour.
   *
   * @param probeId its number
   * @param askedAt when it was sent
   * @param nextAt when the next one is due
   * @param answeredAt when its answer came; null before
   * @param lastAnswerAt when any answer came last; null before the first
   * @param roundTrip how long the last answer took; null before the first
   * @param clockAhead how far the neighbour's clock is ahead; null before the first
   */
  record Row(
      UUID probeId,
      Instant askedAt,
      Instant nextAt,
      @Nullable Instant answeredAt,
      @Nullable Instant lastAnswerAt,
      @Nullable Duration roundTrip,
      @Nullable Duration clockAhead) {}

  private final JdbcClient database;

  PartnerTable(JdbcClient database) {
    this.database = database;
  }

  Optional<Row> of(String province) {
    return database
        .sql("select * from hub.border_partner where province = ?")
        .param(province)
        .query(PartnerTable::row)
        .optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("probe_id", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("next_at").toInstant(),
        AlertRows.instant(row, "answered_at"),
        AlertRows.instant(row, "last_answer_at"),
        millis(row, "round_trip_ms"),
        millis(row, "clock_ahead_ms"));
  }

  private static @Nullable Duration millis(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Duration.ofMillis(value);
  }

  void asked(String province, UUID probeId, Instant now, Instant next) {
    database
        .sql(
            """
            insert into hub.border_partner (province, probe_id, asked_at, next_at) values (?, ?, ?, ?)
            on conflict (province) do update
            set probe_id = excluded.probe_id, asked_at = excluded.asked_at,
                next_at = excluded.next_at, answered_at = null
            """)
        .params(province, probeId, at(now), at(next))
        .update();
  }

  /** Makes the next test message due at once, because this one never left. */
  void notSent(String province, UUID probeId) {
    database
        .sql("update hub.border_partner set next_at = asked_at where province = ? and probe_id = ?")
        .params(province, probeId)
        .update();
  }

  /** Notes the answer to the newest test message; whether it was one. */
  boolean answered(
      String province,
      UUID probeId,
      Instant now,
      Instant next,
      Duration roundTrip,
      Duration clockAhead) {
    return database
            .sql(
                """
                update hub.border_partner
                set answered_at = ?, last_answer_at = ?, next_at = ?,
                    round_trip_ms = ?, clock_ahead_ms = ?
                where province = ? and probe_id = ? and answered_at is null
                """)
            .params(
                at(now),
                at(now),
                at(next),
                roundTrip.toMillis(),
                clockAhead.toMillis(),
                province,
                probeId)
            .update()
        == 1;
  }
}

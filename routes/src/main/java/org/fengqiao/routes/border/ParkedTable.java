package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_parked; transactions are the caller's. */
final class ParkedTable {

  private static final int MOST = 100;

  private final JdbcClient database;

  ParkedTable(JdbcClient database) {
    this.database = database;
  }

  void park(SealedMessage statement, @Nullable Instant readyAt, Instant now) {
    database
        .sql(
            """
            insert into hub.border_parked (message_id, alert_id, version, ready_at, recorded_at, content)
            values (?::uuid, ?, ?, ?, ?, ?)
            on conflict (message_id) do update set ready_at = excluded.ready_at
            """)
        .params(
            Arrays.asList(
                statement.message().getMessageId(),
                statement.message().getAlertId(),
                statement.message().getVersion(),
                readyAt == null ? null : at(readyAt),
                at(now),
                statement.bytes()))
        .update();
  }

  List<byte[]> waiting(String alertId) {
    return database
        .sql(
            """
            select content from hub.border_parked where alert_id = ? and ready_at is null
            order by version, message_id
            """)
        .param(alertId)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  List<byte[]> ready(Instant now) {
    return database
        .sql(
            """
            select content from hub.border_parked where ready_at <= ?
            order by ready_at, version limit ? for update skip locked
            """)
        .params(at(now), MOST)
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  void remove(String messageId) {
    database
        .sql("delete from hub.border_parked where message_id = ?::uuid")
        .param(messageId)
        .update();
  }
}

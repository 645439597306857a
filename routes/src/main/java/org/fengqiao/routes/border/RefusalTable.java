package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.border.evidence.ShownRefusal;
import org.fengqiao.schemas.message.BorderMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_refusal; transactions are the caller's. */
final class RefusalTable {

  private final JdbcClient database;

  RefusalTable(JdbcClient database) {
    this.database = database;
  }

  /**
   * Counts a refused message.
   *
   * @return how often these very bytes have been refused, this time included
   */
  int count(byte[] bytes, Refusal reason, @Nullable BorderMessage authentic, Instant now) {
    // An unauthentic message's fields are not copied into our tables: they could be anything.
    String alertId =
        authentic != null && BorderForm.isAlertId(authentic.getAlertId())
            ? authentic.getAlertId()
            : null;
    return database
        .sql(
            """
            insert into hub.border_refusal as r (digest, code, alert_id, sender_province, first_at, last_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (digest) do update set times = r.times + 1, last_at = excluded.last_at
            returning times
            """)
        .params(
            Arrays.asList(
                DigestUtils.sha256(bytes),
                reason.name(),
                alertId,
                authentic == null ? null : authentic.getSenderProvince(),
                at(now),
                at(now)))
        .query(Integer.class)
        .single();
  }

  /** What was refused of an alert, in the order in which it first came. */
  List<ShownRefusal> of(String alertId) {
    return database
        .sql(
            """
            select encode(digest, 'hex') as digest, code, first_at, last_at, times
            from hub.border_refusal where alert_id = ? order by first_at, digest
            """)
        .param(alertId)
        .query(
            (row, number) ->
                new ShownRefusal(
                    row.getString("digest"),
                    row.getString("code"),
                    row.getTimestamp("first_at").toInstant(),
                    row.getTimestamp("last_at").toInstant(),
                    row.getInt("times")))
        .list();
  }
}

package org.fengqiao.routes.border.notice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each way has told of. Two replicas may ask at once: a row that one writes, one tells. */
final class NoticeTable {

  // Whoever is not reached for so long has the console's lists.
  private static final Duration LATELY = Duration.ofDays(7);
  // What still waits after this time is told of again.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String TELL =
      """
      insert into hub.border_told (way, occasion, subject, told_at)
      select :way, occasion, subject, :now from (
          select 'STATEMENT' as occasion, message_id::text as subject from hub.border_message
          where direction = 'IN' and message_type <> 'RECEIPT' and recorded_at > :lately
        union all
          select 'DRAFT', draft_no::text from hub.border_draft where state = 'WAITING'
        union all
          select 'NEARLY_DUE', alert_id || ' ' || reminded_for from hub.border_alert
          where reminded_for is not null
            and state not in ('RETURNED', 'CANCELLED', 'CLOSED', 'ARCHIVED')
        union all
          select 'OVERDUE', alert_id || ' ' || escalated_for from hub.border_alert
          where escalated_for is not null
            and state not in ('RETURNED', 'CANCELLED', 'CLOSED', 'ARCHIVED')) as happened
      where not exists (
        select from hub.border_told t
        where t.way = :way and t.occasion = happened.occasion and t.subject = happened.subject)
      on conflict do nothing
      returning occasion
      """;

  private final JdbcClient database;

  NoticeTable(JdbcClient database) {
    this.database = database;
  }

  /** Marks the beginning of a way; what was there before is not told. Once for each way. */
  void begin(String way, Instant now) {
    int begun =
        database
            .sql("insert into hub.border_told values (?, 'BEGUN', '', ?) on conflict do nothing")
            .params(way, Timestamp.from(now))
            .update();
    if (begun > 0) {
      tell(way, now);
    }
  }

  /** What this way has not told of yet; from now on it has. */
  Notice tell(String way, Instant now) {
    List<Occasion> happened =
        database
            .sql(TELL)
            .param("way", way)
            .param("now", Timestamp.from(now))
            .param("lately", Timestamp.from(now.minus(LATELY)))
            .query((row, number) -> Occasion.valueOf(row.getString(1)))
            .list();
    return Notice.of(happened);
  }

  /** Forgets what was told long ago. */
  void forget(Instant now) {
    database
        .sql("delete from hub.border_told where told_at < ? and occasion <> 'BEGUN'")
        .param(Timestamp.from(now.minus(REMEMBERED)))
        .update();
  }
}

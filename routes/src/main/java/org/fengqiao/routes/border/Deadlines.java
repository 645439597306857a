package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Watches the time limits of open alerts. An office is reminded once three quarters of the time are
 * gone (催办); a deadline that passes is put before the level above (提级); each once for each
 * deadline.
 */
final class Deadlines {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

  private final JdbcClient database;
  private final MeterRegistry meters;
  private final Clock clock;

  Deadlines(JdbcClient database, MeterRegistry meters, Clock clock) {
    this.database = database;
    this.meters = meters;
    this.clock = clock;
  }

  void watch() {
    Instant now = clock.instant();
    for (Alert alert : open()) {
      Instant due = alert.due();
      if (due == null) {
        continue;
      }
      if (!alert.escalated() && !due.isAfter(now)) {
        if (mark("escalated_for", alert, due)) {
          meters.counter("border.escalated", "level", alert.level().name()).increment();
          LOG.warn("border alert overdue, escalated: alert={} due={}", alert.alertId(), due);
        }
      } else if (!alert.reminded()
          && !alert.escalated()
          && !TimeLimits.reminder(since(alert), due).isAfter(now)) {
        if (mark("reminded_for", alert, due)) {
          meters.counter("border.reminded", "level", alert.level().name()).increment();
          LOG.info("border alert nearly due, reminded: alert={} due={}", alert.alertId(), due);
        }
      }
    }
  }

  private static Instant since(Alert alert) {
    @Nullable Instant receipted = alert.receiptedAt();
    if (receipted == null) {
      return alert.raisedAt();
    }
    @Nullable Instant answered = alert.answeredAt();
    return answered == null ? receipted : answered;
  }

  private List<Alert> open() {
    return database
        .sql(
            """
            select * from hub.border_alert
            where state not in ('RETURNED', 'CANCELLED', 'CLOSED', 'ARCHIVED')
              and escalated_for is distinct from
                case when receipted_at is null then receipt_due else feedback_due end
            """)
        .query(AlertRows::read)
        .list();
  }

  // Two replicas may look at once; the one that writes first tells.
  private boolean mark(String column, Alert alert, Instant due) {
    return database
            .sql(
                "update hub.border_alert set %1$s = ? where alert_id = ? and %1$s is distinct from ?"
                    .formatted(column))
            .params(at(due), alert.alertId(), at(due))
            .update()
        > 0;
  }
}

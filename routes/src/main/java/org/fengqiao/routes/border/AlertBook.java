package org.fengqiao.routes.border;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.EscalationLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register shows to readers. */
public final class AlertBook {

  private final JdbcClient database;

  /** Reads through the given client. */
  public AlertBook(JdbcClient database) {
    this.database = database;
  }

  /** The newest alerts of one direction, up to that many. */
  public List<Alert> newest(Direction direction, int most) {
    return database
        .sql(
            """
            select * from hub.border_alert where direction = ?
            order by raised_at desc, alert_id desc limit ?
            """)
        .params(direction.name(), most)
        .query(AlertRows::read)
        .list();
  }

  /** One alert, if it is known here. */
  public Optional<Alert> find(String alertId) {
    return database
        .sql("select * from hub.border_alert where alert_id = ?")
        .param(alertId)
        .query(AlertRows::read)
        .optional();
  }

  /** The alert that was raised over a dispute, if one was. */
  public Optional<Alert> ofDispute(String disputeId) {
    return database
        .sql(
            """
            select a.* from hub.border_alert a join hub.border_dispute d using (alert_id)
            where d.dispute_id = ?::uuid
            """)
        .param(disputeId)
        .query(AlertRows::read)
        .optional();
  }

  /** What both sides have said about an alert. */
  public Conversation conversation(Alert alert) {
    return new Conversations(database).of(alert);
  }

  /** How many alerts of one direction stand in each state. */
  public Map<AlertState, Long> counts(Direction direction) {
    return database
        .sql("select state, count(*) from hub.border_alert where direction = ? group by state")
        .param(direction.name())
        .query((row, number) -> Map.entry(AlertState.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The open alerts of both directions on each border of two counties, by colour. */
  public Map<String, Map<EscalationLevel, Long>> open() {
    Map<String, Map<EscalationLevel, Long>> open = new TreeMap<>();
    database
        .sql(
            """
            select border_pair, level, count(*) from hub.border_alert
            where state not in ('RETURNED', 'CANCELLED', 'CLOSED', 'ARCHIVED') group by 1, 2
            """)
        .query(
            row -> {
              open.computeIfAbsent(row.getString(1), pair -> new EnumMap<>(EscalationLevel.class))
                  .put(EscalationLevel.valueOf(row.getString(2)), row.getLong(3));
            });
    return open;
  }

  /** How many messages were refused at the door, by reason. */
  public Map<Refusal, Long> refusals() {
    return database
        .sql("select code, sum(times) from hub.border_refusal group by code")
        .query((row, number) -> Map.entry(Refusal.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

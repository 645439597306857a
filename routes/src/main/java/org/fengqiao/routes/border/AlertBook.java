package org.fengqiao.routes.border;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register shows to readers. */
public final class AlertBook {

  /**
   * One statement about an alert.
   *
   * @param messageId its UUID
   * @param direction whether this hub made or received it
   * @param type ALERT, RECEIPT, FEEDBACK …
   * @param version the sender's count of its statements about the alert
   * @param sentAt when it was released, by the sender's clock
   * @param recordedAt when this hub wrote it down
   * @param relayedAt when the broker had it; null while it waits, or when it came in
   */
  public record Statement(
      String messageId,
      Direction direction,
      String type,
      int version,
      Instant sentAt,
      Instant recordedAt,
      @Nullable Instant relayedAt) {}

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

  /** Every statement about an alert, in the order in which this hub wrote them down. */
  public List<Statement> statements(String alertId) {
    return database
        .sql("select * from hub.border_message where alert_id = ? order by recorded_at, direction")
        .param(alertId)
        .query(
            (row, number) ->
                new Statement(
                    row.getString("message_id"),
                    Direction.valueOf(row.getString("direction")),
                    row.getString("message_type"),
                    row.getInt("version"),
                    row.getTimestamp("sent_at").toInstant(),
                    row.getTimestamp("recorded_at").toInstant(),
                    AlertRows.instant(row, "relayed_at")))
        .list();
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

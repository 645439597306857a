package org.fengqiao.routes.border;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_alert and hub.border_dispute; transactions are the caller's. */
final class AlertTable {

  /** What changes with the statements about an alert. */
  private static final String CHANGING =
      "state, dispute_type, level, scale_band, amount_band, occurred_from, requested_action, receipt_due,"
          + " receipted_at, receipt_code, feedback_due, answered_at, progress, own_version, peer_version";

  private static final String INSERT =
      """
      insert into hub.border_alert (alert_id, direction, sender_province, receiver_province, sender_division,
        receiver_division, border_pair, raised_at, passed_at, retain_until, %s)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
          .formatted(CHANGING);

  private static final String UPDATE =
      """
      update hub.border_alert set (%s) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      where alert_id = ?
      """
          .formatted(CHANGING);

  private final JdbcClient database;

  AlertTable(JdbcClient database) {
    this.database = database;
  }

  boolean isAlerted(String disputeId) {
    return database
        .sql("select exists (select from hub.border_dispute where dispute_id = ?::uuid)")
        .param(disputeId)
        .query(Boolean.class)
        .single();
  }

  /** How many alerts this hub has sent or received on a border since then. */
  int since(String borderPair, Instant since) {
    return database
        .sql("select count(*) from hub.border_alert where border_pair = ? and raised_at >= ?")
        .params(borderPair, at(since))
        .query(Integer.class)
        .single();
  }

  /** Takes the next serial number of the office on the day. */
  int nextSerial(String office, LocalDate day) {
    return database
        .sql(
            """
            insert into hub.border_serial as s values (?, ?, 1)
            on conflict (office, day) do update set last = s.last + 1 returning last
            """)
        .params(office, day)
        .query(Integer.class)
        .single();
  }

  void remember(String disputeId, String alertId) {
    database
        .sql("insert into hub.border_dispute values (?::uuid, ?)")
        .params(disputeId, alertId)
        .update();
  }

  /** A dispute that takes in an alerted one counts as alerted. */
  void inherit(String merged, String into) {
    database
        .sql(
            """
            insert into hub.border_dispute
            select ?::uuid, alert_id from hub.border_dispute where dispute_id = ?::uuid
            on conflict do nothing
            """)
        .params(into, merged)
        .update();
  }

  void insert(Alert alert) {
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(
                alert.alertId(),
                alert.direction().name(),
                alert.senderProvince(),
                alert.receiverProvince(),
                alert.senderDivision(),
                alert.receiverDivision(),
                alert.borderPair(),
                at(alert.raisedAt()),
                atOrNull(alert.passedAt()),
                alert.retainUntil()));
    values.addAll(changing(alert));
    database.sql(INSERT).params(values).update();
  }

  Optional<Alert> lock(String alertId) {
    return database
        .sql("select * from hub.border_alert where alert_id = ? for update")
        .param(alertId)
        .query(AlertRows::read)
        .optional();
  }

  void passed(String alertId, Instant now) {
    database
        .sql(
            """
            update hub.border_alert set passed_at = ?,
              state = case state when 'DRAFT' then 'SENT' else state end
            where alert_id = ? and passed_at is null
            """)
        .param(at(now))
        .param(alertId)
        .update();
  }

  /** Writes what the statements about the alert have come to. */
  void update(Alert alert) {
    List<@Nullable Object> values = new ArrayList<>(changing(alert));
    values.add(alert.alertId());
    database.sql(UPDATE).params(values).update();
  }

  private static List<@Nullable Object> changing(Alert alert) {
    return Arrays.asList(
        alert.state().name(),
        alert.disputeType(),
        alert.level().name(),
        alert.scaleBand(),
        alert.amountBand(),
        alert.occurredFrom(),
        alert.requestedAction().name(),
        at(alert.receiptDue()),
        atOrNull(alert.receiptedAt()),
        name(alert.receiptCode()),
        atOrNull(alert.feedbackDue()),
        atOrNull(alert.answeredAt()),
        name(alert.progress()),
        alert.ownVersion(),
        alert.peerVersion());
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}

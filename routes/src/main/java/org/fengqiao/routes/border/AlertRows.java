package org.fengqiao.routes.border;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.BorderProgress;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.ReceiptCode;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/** Reads rows of hub.border_alert. */
final class AlertRows {

  private AlertRows() {}

  static Alert read(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getString("alert_id"),
        Direction.valueOf(row.getString("direction")),
        AlertState.valueOf(row.getString("state")),
        row.getString("sender_province"),
        row.getString("receiver_province"),
        row.getString("sender_division"),
        row.getString("receiver_division"),
        row.getString("border_pair"),
        row.getString("dispute_type"),
        EscalationLevel.valueOf(row.getString("level")),
        row.getString("scale_band"),
        row.getString("amount_band"),
        row.getObject("occurred_from", LocalDate.class),
        RequestedAction.valueOf(row.getString("requested_action")),
        row.getTimestamp("raised_at").toInstant(),
        instant(row, "passed_at"),
        row.getTimestamp("receipt_due").toInstant(),
        instant(row, "receipted_at"),
        constant(ReceiptCode.class, row.getString("receipt_code")),
        instant(row, "feedback_due"),
        instant(row, "answered_at"),
        constant(BorderProgress.class, row.getString("progress")),
        row.getInt("own_version"),
        row.getInt("peer_version"),
        row.getObject("retain_until", LocalDate.class),
        instant(row, "reminded_for"),
        instant(row, "escalated_for"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}

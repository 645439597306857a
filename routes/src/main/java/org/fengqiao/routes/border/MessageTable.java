package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.routes.border.course.AlertThread;
import org.fengqiao.routes.border.course.Said;
import org.fengqiao.routes.border.course.Side;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_message, the outbox among them; transactions are the caller's. */
final class MessageTable {

  /** A statement that waits for the broker. */
  record Waiting(String messageId, String alertId, String type, String province, byte[] content) {}

  /** When a statement passed here; the second is null while it waits, or when it came in. */
  record Passage(String messageId, Instant recordedAt, @Nullable Instant relayedAt) {}

  private final JdbcClient database;
  private final MessageCodec<BorderMessage> codec = MessageCodec.of(BorderMessage.class);

  MessageTable(JdbcClient database) {
    this.database = database;
  }

  boolean knows(String messageId) {
    return database
        .sql("select exists (select from hub.border_message where message_id = ?::uuid)")
        .param(messageId)
        .query(Boolean.class)
        .single();
  }

  void record(Direction direction, SealedMessage sealed, Instant now) {
    BorderMessage message = sealed.message();
    database
        .sql(
            """
            insert into hub.border_message (message_id, alert_id, direction, message_type, version,
              receiver_province, sent_at, recorded_at, content)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.getMessageId(),
            message.getAlertId(),
            direction.name(),
            message.getMessageType().name(),
            message.getVersion(),
            message.getReceiverProvince(),
            at(message.getSentAt()),
            at(now),
            sealed.bytes())
        .update();
  }

  /** What both sides have said about an alert. */
  AlertThread thread(String alertId) {
    return thread(statements(alertId));
  }

  /** The same of statements that were read already. */
  static AlertThread thread(List<SealedMessage> statements) {
    Map<Side, List<Said>> chains =
        statements.stream()
            .map(Words::said)
            .collect(Collectors.groupingBy(said -> said.statement().side()));
    return new AlertThread(
        chains.getOrDefault(Side.SENDER, List.of()), chains.getOrDefault(Side.RECEIVER, List.of()));
  }

  /** Every statement about an alert, each side's by version. */
  List<SealedMessage> statements(String alertId) {
    return database
        .sql(
            "select content from hub.border_message where alert_id = ? order by version, direction")
        .param(alertId)
        .query((row, number) -> sealed(row.getBytes(1)))
        .list();
  }

  /** When each statement about an alert passed here, by its id. */
  Map<String, Passage> passages(String alertId) {
    return database
        .sql(
            "select message_id, recorded_at, relayed_at from hub.border_message where alert_id = ?")
        .param(alertId)
        .query(
            (row, number) ->
                new Passage(
                    row.getString("message_id"),
                    row.getTimestamp("recorded_at").toInstant(),
                    AlertRows.instant(row, "relayed_at")))
        .list()
        .stream()
        .collect(Collectors.toMap(Passage::messageId, Function.identity()));
  }

  private SealedMessage sealed(byte[] content) {
    try {
      return SealedMessage.of(codec.decode(content), content).orElseThrow();
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("hub.border_message holds what is no message", e);
    }
  }

  /**
   * Up to that many of the oldest statements not yet sent, held for this transaction.
   *
   * @param carried provinces for which the broker has no queue, whose statements stay here
   */
  List<Waiting> lockWaiting(int most, Set<String> carried) {
    return database
        .sql(
            """
            select message_id, alert_id, message_type, receiver_province, content
            from hub.border_message
            where direction = 'OUT' and relayed_at is null and receiver_province <> all(?)
            order by recorded_at, version limit ? for update skip locked
            """)
        .params(carried.toArray(String[]::new), most)
        .query(
            (row, number) ->
                new Waiting(
                    row.getString("message_id"),
                    row.getString("alert_id"),
                    row.getString("message_type"),
                    row.getString("receiver_province"),
                    row.getBytes("content")))
        .list();
  }

  /** Up to that many of the oldest statements that wait for a province to confirm them. */
  List<SealedMessage> waitingFor(String province, int most) {
    return database
        .sql(
            """
            select content from hub.border_message
            where direction = 'OUT' and relayed_at is null and carrier_refusal is null
              and receiver_province = ?
            order by recorded_at, version limit ?
            """)
        .params(province, most)
        .query((row, number) -> sealed(row.getBytes(1)))
        .list();
  }

  /** Notes that the province will never take it, so that it waits no more. */
  void refusedByCarrier(String messageId, String answer) {
    database
        .sql("update hub.border_message set carrier_refusal = ? where message_id = ?::uuid")
        .params(answer, messageId)
        .update();
  }

  void relayed(String messageId, Instant now) {
    database
        .sql("update hub.border_message set relayed_at = ? where message_id = ?::uuid")
        .params(at(now), messageId)
        .update();
  }
}

package org.fengqiao.ops.provinces.checker;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.message.BorderMessageType;
import org.fengqiao.schemas.wire.MessageCodec;

/** Statements about one alert of Shanghai's, written into both sides' tables as hubs write them. */
final class Talk {

  static final String ALERT = "BJYJ31011820261120000001";
  static final String SHANGHAI = "310000";
  static final String JIANGSU = "320000";

  private static final MessageCodec<BorderMessage> CODEC = MessageCodec.of(BorderMessage.class);
  private static final int SIGNATURE = 70;

  private Talk() {}

  /** A statement with what it follows and has seen; null for nothing. */
  static byte[] statement(
      String from,
      int version,
      byte[] before,
      int seenVersion,
      byte[] seen,
      BorderMessageType type,
      UnaryOperator<BorderMessage.Builder> says) {
    boolean shanghai = from.equals(SHANGHAI);
    return CODEC.encode(
        says.apply(
                BorderMessage.newBuilder()
                    .setAlertId(ALERT)
                    .setVersion(version)
                    .setMessageType(type)
                    .setMessageId(UUID.randomUUID().toString())
                    .setSenderProvince(from)
                    .setReceiverProvince(shanghai ? JIANGSU : SHANGHAI)
                    .setSenderDivision(shanghai ? "310118" : "320509")
                    .setReceiverDivision(shanghai ? "320509" : "310118")
                    .setBorderPair("310118-320509")
                    .setSentAt(Instant.parse("2026-11-20T02:00:00Z"))
                    .setPurpose("dispute-mediation-coordination")
                    .setRetainUntil(LocalDate.of(2027, 11, 20))
                    .setPredecessor(ByteBuffer.wrap(digest(before)))
                    .setSeenVersion(seenVersion)
                    .setSeenDigest(ByteBuffer.wrap(digest(seen)))
                    .setSignature(ByteBuffer.wrap(new byte[SIGNATURE])))
            .build());
  }

  private static byte[] digest(byte[] statement) {
    if (statement.length == 0) {
      return statement;
    }
    byte[] signed = Arrays.copyOf(statement, statement.length - SIGNATURE - 1);
    signed[signed.length - 1] = 0;
    try {
      return MessageDigest.getInstance("SHA-256").digest(signed);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a statement into the table of one side. */
  static void record(Database side, String direction, byte[] content) {
    Spoken spoken = new SpokenReader().read(content);
    try (Connection connection = side.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into hub.border_message (message_id, alert_id, direction, message_type, version,
                  receiver_province, sent_at, recorded_at, relayed_at, content)
                values (?::uuid, ?, ?, ?, ?, ?, now(), now(), now(), ?)
                """)) {
      insert.setString(1, spoken.messageId());
      insert.setString(2, spoken.alertId());
      insert.setString(3, direction);
      insert.setString(4, spoken.type());
      insert.setInt(5, spoken.version());
      insert.setString(6, spoken.from().equals(SHANGHAI) ? JIANGSU : SHANGHAI);
      insert.setBytes(7, content);
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a register says of the alert. */
  static String register(String direction, String state) {
    return """
        insert into hub.border_alert (alert_id, direction, state, sender_province, receiver_province,
          sender_division, receiver_division, border_pair, dispute_type, level, requested_action,
          raised_at, receipt_due, receipt_code, progress, retain_until)
        values ('%s', '%s', '%s', '310000', '320000', '310118', '320509', '310118-320509', '02', 'RED',
          'JOINT_CHECK', now(), now(), 'RECEIVED', 'MEDIATING', current_date)
        """
        .formatted(ALERT, direction, state);
  }
}

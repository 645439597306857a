package org.fengqiao.ops.provinces.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What one province's tables say of the border.
 *
 * @param messages every statement that was made or taken in
 * @param outcomes by alert: state, colour, receipt, progress
 * @param refused SHA-256 of every refused message, in hexadecimal
 * @param waiting what is not at rest
 */
record Books(
    List<Message> messages,
    Map<String, List<String>> outcomes,
    Set<String> refused,
    List<String> waiting) {

  private static final String MESSAGES =
      "select direction, receiver_province, content from hub.border_message";
  private static final String OUTCOMES =
      """
      select alert_id, state, coalesce(level, 'null'), coalesce(receipt_code, 'null'),
        coalesce(progress, 'null')
      from hub.border_alert
      """;
  private static final String REFUSED = "select encode(digest, 'hex') from hub.border_refusal";
  private static final String WAITING =
      """
      select alert_id || ' v' || version || ' parked' from hub.border_parked
      union all
      select alert_id || ' v' || version || ' not relayed' from hub.border_message
        where direction = 'OUT' and relayed_at is null
      """;

  /** A statement and the way that it took. */
  record Message(boolean out, String to, Spoken spoken, byte[] content) {}

  /** Reads them all at one instant. */
  static Books read(DataSource province) throws SQLException {
    SpokenReader reader = new SpokenReader();
    try (Connection connection = province.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<Message> messages = new ArrayList<>();
      Map<String, List<String>> outcomes = new HashMap<>();
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(5000);
        try (ResultSet rows = statement.executeQuery(MESSAGES)) {
          while (rows.next()) {
            byte[] content = rows.getBytes(3);
            messages.add(
                new Message(
                    rows.getString(1).equals("OUT"),
                    rows.getString(2),
                    reader.read(content),
                    content));
          }
        }
        try (ResultSet rows = statement.executeQuery(OUTCOMES)) {
          while (rows.next()) {
            outcomes.put(
                rows.getString(1),
                List.of(
                    rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
          }
        }
      }
      return new Books(
          messages,
          outcomes,
          new HashSet<>(texts(connection, REFUSED)),
          texts(connection, WAITING));
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}

package org.fengqiao.ops.provinces;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The alerts on a clerk's desk. */
final class OpenAlerts {

  private static final String NEWEST =
      """
      select a.alert_id, a.direction, a.state, a.border_pair,
        (select max(m.version) from hub.border_message m where m.alert_id = a.alert_id
          and m.direction = 'OUT' and m.message_type in ('ALERT', 'UPDATE'))
      from hub.border_alert a
      where a.state not in ('RETURNED', 'CANCELLED', 'CLOSED', 'ARCHIVED')
      order by a.raised_at desc limit ?
      """;

  private OpenAlerts() {}

  /**
   * One alert.
   *
   * @param sent whether this province raised it
   * @param content version of the newest alert or update of this province; 0 when it made none
   */
  record Line(String id, boolean sent, String state, String pair, int content) {}

  /** The newest. */
  static List<Line> newest(DataSource province, int most) throws SQLException {
    try (Connection connection = province.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEWEST)) {
      statement.setInt(1, most);
      List<Line> lines = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(
              new Line(
                  rows.getString(1),
                  rows.getString(2).equals("OUT"),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getInt(5)));
        }
      }
      return lines;
    }
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;

/** The structure of a feed's tables over time, as entries in the edge's database. */
final class TableHistory {

  private final DataSource edgeStore;
  private final String feed;

  TableHistory(DataSource edgeStore, String feed) {
    this.edgeStore = edgeStore;
    this.feed = feed;
  }

  void add(String entry) throws SQLException {
    update("insert into edge.log_schema_history (feed, entry) values (?, ?)", feed, entry);
  }

  void clear() throws CaptureException {
    try {
      update("delete from edge.log_schema_history where feed = ?", feed);
    } catch (SQLException e) {
      throw new FeedPlace(feed, "").waits(e, "C010", String.valueOf(e.getSQLState()));
    }
  }

  List<String> entries() throws SQLException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select entry from edge.log_schema_history where feed = ? order by number")) {
      statement.setString(1, feed);
      List<String> entries = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(rows.getString(1));
        }
      }
      return entries;
    }
  }

  private void update(String sql, String... values) throws SQLException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setString(place + 1, values[place]);
      }
      statement.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}

package org.fengqiao.connectors.runner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How many rows each feed has had confirmed since its first start; for people, not for positions.
 */
final class FeedProgress {

  private static final String WRITE =
      """
      insert into edge.feed_progress (feed, captured) values (?, ?)
      on conflict (feed) do update set captured = excluded.captured""";

  private final DataSource edgeStore;

  FeedProgress(DataSource edgeStore) {
    this.edgeStore = edgeStore;
  }

  Map<String, Long> read() throws SQLException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select feed, captured from edge.feed_progress");
        ResultSet rows = statement.executeQuery()) {
      Map<String, Long> captured = new HashMap<>();
      while (rows.next()) {
        captured.put(rows.getString(1), rows.getLong(2));
      }
      return captured;
    }
  }

  void write(Collection<FeedHealth> feeds) throws SQLException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(WRITE)) {
      for (FeedHealth feed : feeds) {
        statement.setString(1, feed.feed());
        statement.setLong(2, feed.captured());
        statement.addBatch();
      }
      statement.executeBatch();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}

package org.fengqiao.connectors.capture.push;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a month which posts were answered: one that comes again late, when its rows have
 * changed since, must not bring their older state back.
 */
final class AnsweredPosts {

  private static final String READ =
      "select content from edge.answered_post where feed = ? and request = ?";
  private static final String REMEMBER =
      "insert into edge.answered_post (feed, request, content) values (?, ?, ?)"
          + " on conflict do nothing";
  private static final String FORGET =
      "delete from edge.answered_post where feed = ? and answered_at < now() - interval '30 days'";

  private final DataSource edgeStore;
  private final String feed;

  AnsweredPosts(DataSource edgeStore, String feed) {
    this.edgeStore = edgeStore;
    this.feed = feed;
  }

  /** Digest of the post that was answered under this name; null when none was. */
  @Nullable String content(String request) throws CaptureException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, feed);
      statement.setString(2, request);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw storeAway(e);
    }
  }

  /** Remembers a post; call it only after its rows were confirmed. */
  void remember(String request, String content) throws CaptureException {
    write(REMEMBER, feed, request, content);
  }

  /** Forgets what was answered more than 30 days ago. */
  void forgetOld() throws CaptureException {
    write(FORGET, feed);
  }

  private void write(String sql, String... values) throws CaptureException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setString(place + 1, values[place]);
      }
      statement.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw storeAway(e);
    }
  }

  private CaptureException storeAway(SQLException e) {
    return new FeedPlace(feed, "").waits(e, "C010", String.valueOf(e.getSQLState()));
  }
}

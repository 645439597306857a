package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The edge's tables as one feed uses them: while they are away, it waits and tries again (C010).
 */
public final class EdgeTables {

  private final DataSource edgeStore;
  private final String feed;

  /**
   * Opens it.
   *
   * @param edgeStore database with the schema {@code edge}
   * @param feed name of the feed
   */
  public EdgeTables(DataSource edgeStore, String feed) {
    this.edgeStore = edgeStore;
    this.feed = feed;
  }

  /**
   * What is done over a connection.
   *
   * @param <T> what comes of it
   */
  public interface Work<T> {
    /** Does it; the connection stays open. */
    T over(Connection connection) throws SQLException;
  }

  /** Asks something. */
  public <T> T ask(Work<T> question) throws CaptureException {
    try (Connection connection = edgeStore.getConnection()) {
      return question.over(connection);
    } catch (SQLException e) {
      throw away(e);
    }
  }

  /** Does all of it, or nothing. */
  public <T> T inTransaction(Work<T> work) throws CaptureException {
    try (Connection connection = edgeStore.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.over(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw away(e);
    }
  }

  /** Runs one statement with these values in its places; returns how many rows it has changed. */
  public int change(String sql, @Nullable Object... values) throws CaptureException {
    return inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
              statement.setObject(place + 1, values[place]);
            }
            return statement.executeUpdate();
          }
        });
  }

  private CaptureException away(SQLException e) {
    return new FeedPlace(feed, "").waits(e, "C010", String.valueOf(e.getSQLState()));
  }
}

package org.fengqiao.routes.linkage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * As long as it is open no replica of the hub gives a revision: records that arrive wait to be
 * linked. Others can catch up with the newest revision meanwhile.
 */
public final class RevisionPause implements AutoCloseable {

  private final Connection connection;

  private RevisionPause(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for the revision that is being given, and begins.
   *
   * @param database the hub's own
   */
  public static RevisionPause begin(DataSource database) {
    try {
      RevisionPause pause = new RevisionPause(database.getConnection());
      pause.take();
      return pause;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void take() throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
      lock.setLong(1, DisputeStore.LINKAGE_LOCK);
      lock.execute();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Ends it; once more does nothing. */
  @Override
  public void close() {
    try (connection) {
      if (!connection.isClosed()) {
        try (PreparedStatement unlock =
            connection.prepareStatement("select pg_advisory_unlock(?)")) {
          unlock.setLong(1, DisputeStore.LINKAGE_LOCK);
          unlock.execute();
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static DataAccessResourceFailureException failed(SQLException cause) {
    return new DataAccessResourceFailureException(
        "cannot pause or go on giving revisions in the hub's database", cause);
  }
}

package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Removes what was sealed when its time has run out: rows and corrections. That a row was there,
 * why it was refused and the keyed digest of its content stay.
 */
public final class QuarantineRetention {

  private static final String CORRECTIONS =
      """
      update edge.quarantine_correction c set sealed = null
      from edge.quarantine q
      where q.feed = c.feed and q.record_key = c.record_key and q.position = c.position
        and q.sequence = c.sequence and q.feed = ? and q.quarantined_at < ?
        and c.sealed is not null""";
  private static final String ROWS =
      """
      update edge.quarantine set sealed = null, expired_at = now()
      where feed = ? and quarantined_at < ? and sealed is not null""";

  private final DataSource edgeStore;

  /** Sweeps the quarantine in the edge's store. */
  public QuarantineRetention(DataSource edgeStore) {
    this.edgeStore = edgeStore;
  }

  /**
   * Removes the content of the feed's rows that were refused before the given time.
   *
   * @return how many rows have lost their content
   */
  public int expire(String feed, Instant before) throws SQLException {
    try (Connection connection = edgeStore.getConnection()) {
      connection.setAutoCommit(false);
      update(connection, CORRECTIONS, feed, before);
      int expired = update(connection, ROWS, feed, before);
      connection.commit();
      return expired;
    }
  }

  private static int update(Connection connection, String sql, String feed, Instant before)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, feed);
      statement.setObject(2, before.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate();
    }
  }
}

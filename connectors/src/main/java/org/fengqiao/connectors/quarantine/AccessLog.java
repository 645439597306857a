package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Writes down who opens which rows and why, before they are opened: a look that cannot be written
 * down does not take place. Nothing here is ever changed or removed; the store refuses it.
 *
 * @param store connection to the edge's store, which stays open
 */
public record AccessLog(Connection store) {

  private static final String WRITE =
      """
      insert into edge.quarantine_access (account, os_user, action, feed, record_key, position,
        sequence, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  /** What is done with a row. */
  public enum Action {
    /** Its content is shown. */
    SHOW,
    /** A correction is written. */
    CORRECT,
    /** A correction is approved. */
    APPROVE,
    /** It is mapped again and sent. */
    REPLAY
  }

  /** Writes the access down, one line for each row; the caller commits. */
  public void write(Account who, Action action, Collection<RowAddress> rows, String reason)
      throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(WRITE)) {
      for (RowAddress row : rows) {
        statement.setString(1, who.name());
        statement.setString(2, who.systemUser());
        statement.setString(3, action.name());
        QuarantineBook.fill(statement, 4, row);
        statement.setString(8, reason);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a session of PostgreSQL sees: every transaction before the first that had not begun, except
 * those still running. The log counts transactions in 32 bits and begins again at zero, a snapshot
 * in 64; so a number is taken for the one that is nearest.
 *
 * @param end the first transaction that had not begun
 * @param running transactions that had begun and not ended
 */
record PostgresSnapshot(long end, Set<Long> running) {

  // The older names of these functions, which what descends from PostgreSQL 9 has too.
  private static final String TAKE =
      "select txid_snapshot_xmax(s), array(select txid_snapshot_xip(s)) from txid_current_snapshot() s";
  private static final long MASK = 0xFFFF_FFFFL;
  private static final long HALF = 1L << 31;

  /** The snapshot of a statement that is run now. */
  static PostgresSnapshot take(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKE)) {
      row.next();
      Array running = row.getArray(2);
      return new PostgresSnapshot(
          row.getLong(1),
          Arrays.stream((Long[]) running.getArray()).collect(Collectors.toUnmodifiableSet()));
    }
  }

  /**
   * Whether a transaction's changes are seen.
   *
   * @param transaction its number as the log gives it
   */
  boolean shows(long transaction) {
    long before = (end - transaction) & MASK;
    return before > 0 && before < HALF && !running.contains(end - before);
  }
}

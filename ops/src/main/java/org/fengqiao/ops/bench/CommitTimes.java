package org.fengqiao.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * When rows were committed, by PostgreSQL's own record of commit times; all servers run on this
 * machine's clock.
 *
 * @param byKey the instant of each row that has been committed
 */
record CommitTimes(Map<String, Instant> byKey) {

  /**
   * Reads them.
   *
   * @param rows query for the key and the system column xmin of each row
   * @param since leaves out what was committed before
   */
  static CommitTimes read(Database database, String rows, Instant since) throws SQLException {
    Map<String, Instant> times = new HashMap<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select key, committed
                from (select key::text, pg_xact_commit_timestamp(version) as committed
                      from (%s) as found (key, version)) times
                where committed >= ?
                """
                    .formatted(rows))) {
      statement.setTimestamp(1, Timestamp.from(since));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          times.put(found.getString(1), found.getTimestamp(2).toInstant());
        }
      }
    }
    return new CommitTimes(times);
  }

  /** The same instants under other keys; what has no other key falls away. */
  CommitTimes renamed(Map<String, String> names) {
    Map<String, Instant> renamed = new HashMap<>();
    byKey.forEach(
        (key, committed) -> {
          if (names.containsKey(key)) {
            renamed.put(names.get(key), committed);
          }
        });
    return new CommitTimes(renamed);
  }

  /** From the commit of each row here to the commit of the row with the same key there. */
  Latency to(CommitTimes there) {
    DoubleStream.Builder millis = DoubleStream.builder();
    byKey.forEach(
        (key, committed) -> {
          Instant arrived = there.byKey.get(key);
          if (arrived != null) {
            millis.add(millis(committed, arrived));
          }
        });
    return Latency.of(millis.build().toArray(), byKey.size());
  }

  private static double millis(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli())
        + (to.getNano() % 1_000_000 - from.getNano() % 1_000_000) / 1e6;
  }
}

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
 * When row versions were committed, by PostgreSQL's own record of commit times; both servers run on
 * this machine's clock.
 */
final class CommitTimes {

  private static final String SOURCE =
      "select id, pg_xact_commit_timestamp(xmin) from t_rmtj_aj where pg_xact_commit_timestamp(xmin) >= ?";
  private static final String WAREHOUSE =
      """
      select substring(record_key from ':(.*)$')::bigint, pg_xact_commit_timestamp(xmin) from warehouse.case_fact
      where pg_xact_commit_timestamp(xmin) >= ? and feed = 'justice.mediation'
      """;

  private CommitTimes() {}

  /** From the source's commit to the commit that made the row's newest version visible. */
  static Latency toWarehouse(Database register, Database hub, Instant since) throws SQLException {
    Map<Long, Instant> source = read(register, SOURCE, since);
    Map<Long, Instant> warehouse = read(hub, WAREHOUSE, since);
    DoubleStream.Builder millis = DoubleStream.builder();
    source.forEach(
        (key, committed) -> {
          Instant visible = warehouse.get(key);
          if (visible != null) {
            millis.add(millis(committed, visible));
          }
        });
    return Latency.of(millis.build().toArray());
  }

  private static double millis(Instant from, Instant to) {
    return (to.toEpochMilli() - from.toEpochMilli())
        + (to.getNano() % 1_000_000 - from.getNano() % 1_000_000) / 1e6;
  }

  private static Map<Long, Instant> read(Database database, String query, Instant since)
      throws SQLException {
    Map<Long, Instant> times = new HashMap<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setTimestamp(1, Timestamp.from(since));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          times.put(rows.getLong(1), rows.getTimestamp(2).toInstant());
        }
      }
    }
    return times;
  }
}

package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * What the feeds of an edge have said of themselves, in the edge's store; for people, not for
 * positions.
 *
 * @param store connection to the edge's store, which stays open
 */
public record FeedStandings(Connection store) {

  private static final String READ =
      """
      select feed, state, grade, mapping_version, captured, rows_per_second, lag_millis,
        quarantined, problem, reported_at, loaded, expected, seconds_left, loaded_at
      from edge.feed_progress""";
  private static final String WRITE =
      """
      insert into edge.feed_progress (feed, state, grade, mapping_version, captured,
        rows_per_second, lag_millis, quarantined, problem, reported_at, loaded, expected,
        seconds_left, loaded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (feed) do update set state = excluded.state, grade = excluded.grade,
        mapping_version = excluded.mapping_version, captured = excluded.captured,
        rows_per_second = excluded.rows_per_second, lag_millis = excluded.lag_millis,
        quarantined = excluded.quarantined, problem = excluded.problem,
        reported_at = excluded.reported_at, loaded = excluded.loaded,
        expected = excluded.expected, seconds_left = excluded.seconds_left,
        loaded_at = excluded.loaded_at""";

  /** Every feed that ever ran on this edge, by its name and in the order of names. */
  public Map<String, FeedStanding> read() throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      Map<String, FeedStanding> standings = new TreeMap<>();
      while (rows.next()) {
        FeedStanding standing = standing(rows);
        standings.put(standing.feed(), standing);
      }
      return standings;
    }
  }

  private static FeedStanding standing(ResultSet row) throws SQLException {
    String state = row.getString("state");
    String grade = row.getString("grade");
    return new FeedStanding(
        row.getString("feed"),
        state == null ? null : FeedState.valueOf(state),
        grade == null ? null : CaptureGrade.valueOf(grade),
        row.getInt("mapping_version"),
        row.getLong("captured"),
        row.getDouble("rows_per_second"),
        row.getObject("lag_millis", Long.class),
        row.getLong("quarantined"),
        row.getString("problem"),
        instant(row, "reported_at"),
        new FirstLoad(
            row.getLong("loaded"),
            row.getObject("expected", Long.class),
            row.getObject("seconds_left", Long.class),
            instant(row, "loaded_at")));
  }

  /** Writes down what the feeds say now. */
  public void write(Collection<FeedStanding> standings) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(WRITE)) {
      for (FeedStanding standing : standings) {
        fill(statement, standing);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    if (!store.getAutoCommit()) {
      store.commit();
    }
  }

  private static void fill(PreparedStatement statement, FeedStanding standing) throws SQLException {
    statement.setString(1, standing.feed());
    statement.setString(2, nameOf(standing.state()));
    statement.setString(3, nameOf(standing.grade()));
    statement.setInt(4, standing.mappingVersion());
    statement.setLong(5, standing.captured());
    statement.setDouble(6, standing.rowsPerSecond());
    statement.setObject(7, standing.lagMillis(), Types.BIGINT);
    statement.setLong(8, standing.quarantined());
    statement.setString(9, standing.problem());
    statement.setObject(10, time(standing.reportedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setLong(11, standing.load().rows());
    statement.setObject(12, standing.load().expected(), Types.BIGINT);
    statement.setObject(13, standing.load().secondsLeft(), Types.BIGINT);
    statement.setObject(14, time(standing.load().endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static @Nullable String nameOf(@Nullable Enum<?> symbol) {
    return symbol == null ? null : symbol.name();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

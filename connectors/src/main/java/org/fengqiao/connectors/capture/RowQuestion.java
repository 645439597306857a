package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question for rows, bounded in rows and in time. */
public final class RowQuestion {

  /** Rows of one page, and of one fetch. */
  public static final int PAGE = 1000;

  private static final int SECONDS_TO_ANSWER = 300;

  /** The last that PostgreSQL knows. */
  private static final int LAST_YEAR = 294_276;

  private static final LocalDateTime INFINITY = OffsetDateTime.MAX.toLocalDateTime();

  private RowQuestion() {}

  /** The rows of an answer that is bounded by its question. */
  public static List<SourceRow> ask(
      Connection connection, String sql, List<? extends @Nullable Object> values)
      throws SQLException {
    return ask(connection, sql, values, 0);
  }

  /**
   * The first rows of an answer.
   *
   * @param sql the question
   * @param values of its places, in order
   * @param most rows to take at most; 0 for all
   */
  public static List<SourceRow> ask(
      Connection connection, String sql, List<? extends @Nullable Object> values, int most)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(PAGE);
      statement.setMaxRows(most);
      limitTime(statement);
      for (int place = 0; place < values.size(); place++) {
        statement.setObject(place + 1, bound(values.get(place)));
      }
      List<SourceRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        JdbcRows reader = new JdbcRows(rows);
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  /**
   * PostgreSQL's last hours with a zone have a wall time in China that it does not read again, so
   * they are asked for as they stand in its own.
   */
  private static @Nullable Object bound(@Nullable Object value) {
    return value instanceof LocalDateTime time
            && time.getYear() > LAST_YEAR
            && !time.equals(INFINITY)
        ? time.atZone(SourceClock.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC)
        : value;
  }

  private static void limitTime(PreparedStatement statement) {
    try {
      if (statement.getQueryTimeout() == 0) {
        statement.setQueryTimeout(SECONDS_TO_ANSWER);
      }
    } catch (SQLException notAllowed) {
      // Some databases let only their administrators set one; the connection has its own limit.
    }
  }
}

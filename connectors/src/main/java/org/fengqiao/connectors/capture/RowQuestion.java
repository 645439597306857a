package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One question for rows, bounded in rows and in time. */
public final class RowQuestion {

  /** Rows of one page, and of one fetch. */
  public static final int PAGE = 1000;

  private static final int SECONDS_TO_ANSWER = 300;

  /** Years that PostgreSQL and its driver know as a whole. */
  private static final int FIRST_YEAR = -4711;

  private static final int LAST_YEAR = 294_276;

  /** How the driver says infinity. */
  private static final LocalDateTime FOREVER = OffsetDateTime.MAX.toLocalDateTime();

  private static final LocalDateTime NEVER = OffsetDateTime.MIN.toLocalDateTime();

  private static final DateTimeFormatter AT_THE_END =
      DateTimeFormatter.ofPattern("y-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

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
        bind(statement, place + 1, values.get(place));
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
   * PostgreSQL's first and last days cannot be bound as times: its driver takes the first for
   * eternity, and the last have, with a zone, a wall time in China that is none without. As text
   * whose type the server decides they are found again, or else a page would never end.
   */
  private static void bind(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    if (value instanceof LocalDateTime time && isAtTheEnd(time)) {
      String text = AT_THE_END.format(time) + (time.getYear() > 0 ? "" : " BC");
      statement.setObject(place, text, Types.OTHER);
    } else {
      statement.setObject(place, value);
    }
  }

  private static boolean isAtTheEnd(LocalDateTime time) {
    return (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR)
        && !time.equals(FOREVER)
        && !time.equals(NEVER);
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

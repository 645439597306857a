package org.fengqiao.connectors.preflight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcRows;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.feed.Feed;

/** The clocks of source and edge: change times are the source's, watermarks the edge's. */
final class SourceTime {

  private static final Duration TOLERATED = Duration.ofSeconds(5);

  /** Databases differ in what they select from when there is nothing to select from. */
  private static final List<String> NO_TABLE = List.of("", " from dual", " from (values (0)) t");

  private SourceTime() {}

  static Requirement requirement(Feed feed, Clock clock) {
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    return Requirement.should(
        Kind.CLOCK,
        SourceClock.ZONE.getId(),
        source -> {
          Duration ahead = ahead(source, clock);
          if (ahead.abs().compareTo(TOLERATED) > 0) {
            throw place.stops("C109", ahead.toSeconds(), TOLERATED.toSeconds());
          }
        });
  }

  /** How far the source's clock is ahead of the edge's; zero when it does not tell. */
  private static Duration ahead(JdbcSource source, Clock clock) {
    for (String table : NO_TABLE) {
      try {
        return source.ask("", connection -> ahead(connection, table, clock));
      } catch (CaptureException otherWords) {
        // The next words; a source that knows none of them does not tell its time.
      }
    }
    return Duration.ZERO;
  }

  private static Duration ahead(Connection connection, String table, Clock clock)
      throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select current_timestamp" + table);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      Object wall = new JdbcRows(rows).read(rows).columns().values().iterator().next();
      Instant now = clock.instant();
      Instant told = SourceClock.read(wall);
      return told == null ? Duration.ZERO : Duration.between(now, told);
    }
  }
}

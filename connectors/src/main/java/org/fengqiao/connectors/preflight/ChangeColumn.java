package org.fengqiao.connectors.preflight;

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
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.capture.poll.ChangeKind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Overlap;
import org.fengqiao.connectors.feed.Source;

/** A change column must hold numbers, or times of which few lie ahead. */
final class ChangeColumn {

  private static final int ROWS = 200;
  private static final Duration TOLERATED = Duration.ofMinutes(1);

  private ChangeColumn() {}

  static List<Requirement> requirements(Feed feed, Source.Poll poll, Clock clock) {
    FeedPlace place = new FeedPlace(feed.name(), poll.connection());
    return List.of(
        Requirement.must(
            Kind.CHANGE_COLUMN,
            poll.table() + "." + poll.changed(),
            source -> check(source, place, poll, clock)));
  }

  private static void check(JdbcSource source, FeedPlace place, Source.Poll poll, Clock clock)
      throws CaptureException {
    if (poll.overlap() instanceof Overlap.OfCount) {
      ChangeKind.check(place, poll, source);
      return;
    }
    SourceTable table = source.table(poll.table());
    Seen seen =
        source.ask(
            poll.table(),
            connection -> {
              String sql = "select " + table.column(poll.changed()) + " from " + table.sql();
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setMaxRows(ROWS);
                statement.setFetchSize(ROWS);
                try (ResultSet rows = statement.executeQuery()) {
                  return look(rows, clock.instant().plus(TOLERATED));
                }
              }
            });
    if (seen.noTimes > 0) {
      throw place.stops("C219", poll.table(), poll.changed(), seen.noTimes, seen.filled);
    }
    if (seen.ahead > 0) {
      throw place.stops("C225", poll.table(), poll.changed(), seen.ahead, seen.filled);
    }
  }

  private record Seen(int filled, int noTimes, int ahead) {}

  private static Seen look(ResultSet rows, Instant latest) throws SQLException {
    JdbcRows reader = new JdbcRows(rows);
    int filled = 0;
    int noTimes = 0;
    int ahead = 0;
    while (rows.next()) {
      Object value = reader.read(rows).columns().values().iterator().next();
      if (value == null) {
        continue;
      }
      filled++;
      Instant time = SourceClock.read(value);
      noTimes += time == null ? 1 : 0;
      ahead += time != null && time.isAfter(latest) ? 1 : 0;
    }
    return new Seen(filled, noTimes, ahead);
  }
}

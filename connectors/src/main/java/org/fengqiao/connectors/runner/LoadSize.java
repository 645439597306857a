package org.fengqiao.connectors.runner;

import java.util.OptionalLong;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.RowEstimate;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** How large the first load of a feed will be, as far as its source can say without counting. */
final class LoadSize {

  private LoadSize() {}

  /** The estimate in rows; empty for files and services, and when the source does not say. */
  static OptionalLong of(Feed feed, @Nullable ConnectionSettings connection, JdbcDrivers drivers) {
    return switch (feed.source()) {
      case Source.Log log -> ofTable(feed, log.table(), connection, drivers);
      case Source.Poll poll -> ofTable(feed, poll.table(), connection, drivers);
      case Source.Trigger trigger -> ofTable(feed, trigger.table(), connection, drivers);
      case Source.Difference difference -> ofTable(feed, difference.table(), connection, drivers);
      default -> OptionalLong.empty(); // Files and services do not tell how much is to come.
    };
  }

  private static OptionalLong ofTable(
      Feed feed, String table, @Nullable ConnectionSettings connection, JdbcDrivers drivers) {
    if (connection == null) {
      return OptionalLong.empty();
    }
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    try (JdbcSource source = new JdbcSource(place, connection, drivers)) {
      return RowEstimate.of(source, table);
    } catch (CaptureException e) {
      return OptionalLong.empty(); // The capture itself says what is wrong with the source.
    }
  }
}

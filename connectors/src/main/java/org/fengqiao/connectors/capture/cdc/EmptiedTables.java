package org.fengqiao.connectors.capture.cdc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.fengqiao.connectors.capture.FeedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Tables that their source has emptied with TRUNCATE. The log does not tell which rows were in
 * them, and the reasons are as different as an accident, a year's archiving and a nightly refresh;
 * so nothing is removed and nothing goes on until someone has confirmed it, once for each time.
 */
final class EmptiedTables {

  private static final String MEET =
      """
      insert into edge.emptied_table (feed, table_name, position, emptied_at) values (?, ?, ?, ?)
      on conflict (feed, table_name, position) do update set met_at = emptied_table.met_at
      returning confirmed_at is not null""";

  private final EdgeTables tables;
  private final FeedPlace place;

  EmptiedTables(DataSource edgeStore, FeedPlace place) {
    this.tables = new EdgeTables(edgeStore, place.feed());
    this.place = place;
  }

  /** Whether someone has confirmed that the feed may go on after this. */
  boolean isConfirmed(LogEvent.Emptied event) throws CaptureException {
    return tables.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(MEET)) {
            statement.setString(1, place.feed());
            statement.setString(2, event.table());
            statement.setString(3, event.position());
            @Nullable Instant at = event.at();
            statement.setObject(4, at == null ? null : at.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() && rows.getBoolean(1);
            }
          }
        });
  }

  /** Why the feed stands. */
  CaptureException unconfirmed(LogEvent.Emptied event) {
    return place.stops("C232", event.table(), place.feed());
  }
}

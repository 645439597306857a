package org.fengqiao.connectors.capture.difference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.Source;

/**
 * Asks a human before many records are removed at once: an emptied or filtered table looks like one
 * whose cases are gone.
 */
final class RemovalGuard {

  private static final String OPEN =
      """
      select removed, held from edge.mass_removal
      where feed = ? and confirmed_at is null and kept_at is null order by met_at limit 1""";
  private static final String CONFIRMED =
      """
      select coalesce(max(removed), 0), 0 from edge.mass_removal
      where feed = ? and confirmed_at is not null and spent_at is null""";
  private static final String MEET =
      "insert into edge.mass_removal (feed, removed, held, table_name) values (?, ?, ?, ?)";
  private static final String SPEND =
      """
      update edge.mass_removal set spent_at = now()
      where feed = ? and confirmed_at is not null and spent_at is null""";
  private static final int WHOLE = 100;

  private final EdgeTables tables;
  private final FeedPlace place;
  private final Source.Difference difference;

  RemovalGuard(DataSource edgeStore, FeedPlace place, Source.Difference difference) {
    this.tables = new EdgeTables(edgeStore, place.feed());
    this.place = place;
    this.difference = difference;
  }

  private record Removal(long removed, long held) {}

  /** Stops while a removal waits for its confirmation. */
  void check() throws CaptureException {
    Removal open = first(OPEN);
    if (open.removed() > 0) {
      throw stop(open);
    }
  }

  /** Lets a removal through that is small, or that was confirmed; stops otherwise. */
  void allow(long gone, long held) throws CaptureException {
    if (gone * WHOLE > held * difference.mostRemoved() && gone > first(CONFIRMED).removed()) {
      tables.change(MEET, place.feed(), gone, held, difference.table());
      throw stop(new Removal(gone, held));
    }
  }

  /** A confirmation was for the reading that is now complete, and for none after it. */
  void spend() throws CaptureException {
    tables.change(SPEND, place.feed());
  }

  private CaptureException stop(Removal removal) {
    return place.stops(
        "C251",
        removal.removed(),
        removal.held(),
        difference.table(),
        difference.mostRemoved(),
        place.feed());
  }

  private Removal first(String sql) throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, place.feed());
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next()
                  ? new Removal(rows.getLong(1), rows.getLong(2))
                  : new Removal(0, 0);
            }
          }
        });
  }
}

package org.fengqiao.connectors.preflight;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a source's tables and columns are spelled in statements for its administrator: as its
 * catalogue has them, and as the feed file has them where nobody may ask the source yet.
 */
public final class Names {

  private final Map<String, SourceTable> tables;

  private Names(Map<String, SourceTable> tables) {
    this.tables = tables;
  }

  /**
   * Asks the source.
   *
   * @param feed the feed
   * @param connection how to reach the source
   * @param drivers which databases can be reached
   */
  public static Names of(Feed feed, ConnectionSettings connection, JdbcDrivers drivers) {
    Map<String, SourceTable> tables = new HashMap<>();
    if (feed.source() instanceof Source.Service) {
      return new Names(tables);
    }
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    try (JdbcSource source = JdbcSource.onlyLooking(place, connection, drivers)) {
      for (String table : Statements.tables(feed.source())) {
        tables.put(table, source.table(table));
      }
    } catch (CaptureException nobodyMayAskYet) {
      // The letter's own answers say why.
    }
    return new Names(tables);
  }

  /** The names as feed files have them, for nobody was asked. */
  public static Names asWritten() {
    return new Names(Map.of());
  }

  /** Whether the source's catalogue shows this table. */
  public boolean hasShown(String table) {
    return known(table) != null;
  }

  @Nullable SourceTable known(String written) {
    SourceTable table = tables.get(written);
    return table != null && table.isKnown() ? table : null;
  }

  String table(String written) {
    SourceTable known = tables.get(written);
    return known == null ? written : known.shown();
  }

  String column(String table, String written) {
    SourceTable known = tables.get(table);
    return known == null ? written : known.shownColumn(written);
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * Minds the log that a source keeps for a feed while nobody reads it: the feed is paused, or stands
 * until someone has acted. The budget holds then too, for the source's disk fills all the same.
 */
public final class UnreadLog {

  /** Who is told of a subject; null when all is well with it. */
  @FunctionalInterface
  public interface Warnings {
    /** As {@link org.fengqiao.connectors.capture.CaptureSink#warns}. */
    void warns(String subject, @Nullable String warning);
  }

  private final FeedPlace place;
  private final Source.Log log;
  private final LogDatabase database;
  private final FeedStores stores;
  private final Warnings warnings;
  private @Nullable LogWatch watch;

  /**
   * Prepares the looks.
   *
   * @param feed name of the feed
   * @param log the tables whose log it follows, and the budget
   * @param connection how to reach the database
   * @param drivers which databases can be reached
   * @param edgeStore where it is written down that a log was given up
   * @param warnings who is told
   */
  public UnreadLog(
      String feed,
      Source.Log log,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      Warnings warnings) {
    this.place = new FeedPlace(feed, log.connection());
    this.log = log;
    this.database = new LogDatabase(place, log.kind(), connection, drivers);
    this.stores = stores(feed, edgeStore);
    this.warnings = warnings;
  }

  /** The stores of one feed. */
  static FeedStores stores(String feed, DataSource edgeStore) {
    return new FeedStores(
        feed,
        new PositionStore(edgeStore, feed),
        new TableHistory(edgeStore, feed),
        new LogLoads(edgeStore, feed),
        new AtomicReference<>());
  }

  /** What the source keeps is known of each kind of database in its own way. */
  static LogReserve reserve(FeedPlace place, Source.Log log, FeedStores stores) {
    return switch (log.kind()) {
      case POSTGRES -> new PostgresReserve(place);
      // These remove their logs by age alone and do not say how much there is of it.
      case SQLSERVER, ORACLE -> (source, budget) -> null;
      case MARIADB, MYSQL -> new BinlogReserve(place, log.kind(), stores, Clock.systemUTC());
    };
  }

  /** Asks the source once how much it keeps; warns, or gives the log up, as the budget says. */
  public void look() {
    LogWatch minding = watch;
    if (minding == null) {
      minding =
          new LogWatch(place, log.budget(), reserve(place, log, stores), stores.loads(), warnings);
      watch = minding;
    }
    try (JdbcSource source = database.source()) {
      minding.look(source);
    }
  }

  /** The log is read again: from here on the capture minds it. */
  public void isRead() {
    watch = null;
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcFailures;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log of a table: first its rows, then every change. */
public final class LogCapture implements Capture {

  private static final Logger LOG = LoggerFactory.getLogger(LogCapture.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final Feed feed;
  private final FeedPlace place;
  private final Source.Log log;
  private final LogDatabase database;
  private final DataSource edgeStore;
  private final PositionPolicy policy;
  private final RowDigest digests;
  private final Duration betweenLooks;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param log where its rows come from
   * @param connection how to reach the database
   * @param drivers which databases can be reached
   * @param edgeStore where positions are kept
   * @param policy which positions are stored
   * @param digests names rows that have no key of their own
   */
  public LogCapture(
      Feed feed,
      Source.Log log,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      PositionPolicy policy,
      RowDigest digests) {
    this(feed, log, connection, drivers, edgeStore, policy, digests, BETWEEN_LOOKS);
  }

  /** As above, with a time between looks at the source. */
  LogCapture(
      Feed feed,
      Source.Log log,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      DataSource edgeStore,
      PositionPolicy policy,
      RowDigest digests,
      Duration betweenLooks) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), log.connection());
    this.log = log;
    this.database = new LogDatabase(place, log.kind(), connection, drivers);
    this.edgeStore = edgeStore;
    this.policy = policy;
    this.digests = digests;
    this.betweenLooks = betweenLooks;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    sink.warns(LogWatch.SUBJECT, null);
    FeedStores stores = UnreadLog.stores(feed.name(), edgeStore);
    String entry = StoreRegistry.register(stores);
    try (JdbcSource source = database.source()) {
      LogChecks checks =
          switch (log.kind()) {
            case POSTGRES -> new PostgresChecks(feed, log, stores);
            case MARIADB, MYSQL -> new ServerChecks(place, log, stores, new KeptBinlog(place, log));
            case SQLSERVER -> new ServerChecks(place, log, stores, new KeptChanges(place, log));
            case ORACLE -> new ServerChecks(place, log, stores, new KeptRedo(place, log));
          };
      Optional<String> lost = checks.check(source);
      LogLoads.Load load = stores.loads().newest();
      tell(lost, load, sink);
      FollowedLog followed =
          new FollowedLog(
              place,
              log.table(),
              database,
              checks,
              new LogWatch(
                  place,
                  log.budget(),
                  UnreadLog.reserve(place, log, stores),
                  stores.loads(),
                  sink::warns),
              betweenLooks);
      followed.follow(settings(entry), classes(), handler(source, stores, load, sink));
    } finally {
      StoreRegistry.forget(entry);
    }
  }

  /** What people should know of a load before it begins. */
  private void tell(Optional<String> lost, LogLoads.Load load, CaptureSink sink) {
    String warning = lost.orElse("");
    if (load.awaitsComparison() && !load.isComplete()) {
      warning = (warning + " " + place.text("C277", log.table())).strip();
    }
    if (!warning.isEmpty()) {
      LOG.warn("{}", warning);
      sink.warns(RemovedRows.SUBJECT, warning);
    } else if (!load.awaitsComparison()) {
      sink.warns(RemovedRows.SUBJECT, null);
    }
  }

  private BatchHandler handler(
      JdbcSource source, FeedStores stores, LogLoads.Load load, CaptureSink sink) {
    LogPosition positions =
        switch (log.kind()) {
          case POSTGRES -> new PostgresPosition(source, LogNames.of(feed.name()));
          case MARIADB -> new MariaDbPosition(source);
          case MYSQL -> new MySqlPosition(source);
          case SQLSERVER -> new SqlServerPosition(source);
          case ORACLE -> new OraclePosition(source);
        };
    HandedKeys keys = new HandedKeys(edgeStore, feed.name(), log.table(), load.number());
    return new BatchHandler(
        new EventReader(feed, log, positions, load, digests, sink::reshaped),
        new CaseAssembler(log, source, new Visibility(place, positions)),
        new PositionMarks(policy, positions),
        stores,
        new EmptiedTables(edgeStore, place),
        keys,
        new RemovedRows(place, log, stores.loads(), load, keys, sink),
        new Rereader(
            place,
            log,
            source,
            positions,
            load,
            digests,
            stores,
            new Rereadings(edgeStore, feed.name()),
            keys,
            sink),
        sink);
  }

  private Properties settings(String entry) throws CaptureException {
    try {
      return EngineSettings.of(feed, log, database, entry);
    } catch (SQLException e) {
      throw JdbcFailures.explain(place, log.table(), e);
    }
  }

  private ClassLoader classes() throws CaptureException {
    try {
      return database.classes();
    } catch (SQLException e) {
      throw JdbcFailures.explain(place, log.table(), e);
    }
  }
}

package org.fengqiao.connectors.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.cdc.UnreadLog;
import org.fengqiao.connectors.capture.push.PushDesk;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.drift.DriftWatch;
import org.fengqiao.connectors.drift.FeedDrift;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.FindingText;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.token.Tokeniser;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of one edge: reads their files, starts a thread for each, and stops them. */
public final class Edge implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  private final EdgeSettings settings;
  private final DataSource edgeStore;
  private final EdgeKeys keys;
  private final Clock clock;
  private final RunningFeeds running;
  private final Map<String, FeedDrift> drifts = new HashMap<>();
  private final ReplayRelay replays;
  private final QuarantineSweep sweep;
  private final PushDesk desk = new PushDesk();

  /**
   * Prepares the edge; nothing runs yet.
   *
   * @param settings what operations decide
   * @param edgeStore PostgreSQL database that gets the schema {@code edge}
   * @param publisher where batches go
   * @param clock the edge's clock
   */
  public Edge(EdgeSettings settings, DataSource edgeStore, BatchPublisher publisher, Clock clock) {
    this.settings = settings;
    this.edgeStore = edgeStore;
    this.keys = new EdgeKeys(settings.keys());
    this.clock = clock;
    this.running = new RunningFeeds(publisher, edgeStore, keys, clock, settings.quiet());
    this.replays = new ReplayRelay(edgeStore, publisher);
    this.sweep = new QuarantineSweep(edgeStore, clock);
  }

  /**
   * Migrates the edge store and starts every feed whose file passed all checks. Returns at once; a
   * feed that cannot run says so in its reports and stops no other.
   *
   * @throws IllegalStateException when the edge's own database does not answer
   * @throws org.fengqiao.connectors.keys.KeyException when a key cannot be used
   */
  public void start() {
    Flyway.configure()
        .dataSource(edgeStore)
        .schemas("edge")
        .locations("classpath:db/edge")
        .load()
        .migrate();
    JdbcDrivers drivers = JdbcDrivers.in(settings.drivers());
    Captures captures =
        new Captures(drivers, edgeStore, settings.positionPolicy(), keys, desk, clock);
    Tokeniser tokeniser = keys.tokeniser(clock);
    List<Feed> feeds = checkedFeeds();
    try {
      Set<String> changed = changedVersions(feeds);
      running.start(
          feeds,
          feed -> mapper(new CaseMapper(feed, tokeniser, clock), drift(feed)),
          (feed, mapper) ->
              changed.contains(feed.name())
                  ? new ChangedVersion(feed)
                  : capture(captures, feed, new MappedVerdicts(mapper)),
          feed ->
              LoadSize.of(feed, settings.connections().get(feed.source().connection()), drivers),
          (feed, health) -> minder(drivers, feed, health));
    } catch (SQLException e) {
      throw new IllegalStateException("The edge's own database does not answer", e);
    }
    replays.start();
    sweep.start(feeds);
  }

  /** The feeds whose file was changed and kept its version; the versions of the others are kept. */
  private Set<String> changedVersions(List<Feed> feeds) throws SQLException {
    try (Connection connection = edgeStore.getConnection()) {
      connection.setAutoCommit(true);
      FeedVersions versions = new FeedVersions(connection);
      Set<String> changed = new HashSet<>();
      for (Feed feed : feeds) {
        if (!versions.keep(feed)) {
          changed.add(feed.name());
        }
      }
      return changed;
    }
  }

  private Capture capture(Captures captures, Feed feed, RowVerdicts verdicts) {
    ConnectionSettings connection = settings.connections().get(feed.source().connection());
    return connection == null
        ? new MissingConnection(feed)
        : new DriftWatch(
            drift(feed),
            connection,
            captures.drivers(),
            readable -> captures.of(readable, connection, verdicts));
  }

  private static RowMapper mapper(CaseMapper cases, FeedDrift drift) {
    return row -> drift.map(row, cases::map);
  }

  /** The same for the feed's capture, which sees its source, and for its mapping. */
  private FeedDrift drift(Feed feed) {
    return drifts.computeIfAbsent(feed.name(), name -> new FeedDrift(feed, edgeStore));
  }

  private Optional<LogMinder> minder(JdbcDrivers drivers, Feed feed, FeedHealth health) {
    ConnectionSettings connection = settings.connections().get(feed.source().connection());
    return connection != null && feed.source() instanceof Source.Log log
        ? Optional.of(
            new LogMinder(
                new UnreadLog(feed.name(), log, connection, drivers, edgeStore, health::warns),
                health))
        : Optional.empty();
  }

  private List<Feed> checkedFeeds() {
    List<Feed> feeds = new ArrayList<>();
    for (FeedReading reading : FeedFolder.read(settings.departments())) {
      reading.findings().forEach(finding -> LOG.warn("{}", FindingText.of(finding)));
      RefusedFile.of(reading).ifPresent(running::refused);
      Feed feed = reading.feed();
      if (feed != null) {
        feeds.add(feed);
      }
    }
    LOG.info("The edge starts {} feeds from {}", feeds.size(), settings.departments());
    return feeds;
  }

  /** Where departments post to the feeds that wait for posts. */
  public PushDesk desk() {
    return desk;
  }

  /** Stops every feed and returns when no thread runs any more. */
  @Override
  public void close() {
    sweep.close();
    replays.close();
    running.close();
  }
}

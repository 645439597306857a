package org.fengqiao.connectors.capture.cdc;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcFailures;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** Follows the log of a PostgreSQL or MariaDB table: first its rows, then every change. */
public final class LogCapture implements Capture {

  private static final long SECONDS_BETWEEN_CHECKS = 20;
  private static final long MILLIS_BETWEEN_STOPS = 50;
  private static final long MILLIS_TO_STOP = 30_000;

  private final Feed feed;
  private final FeedPlace place;
  private final Source.Log log;
  private final ConnectionSettings connection;
  private final DataSource edgeStore;
  private final PositionPolicy policy;
  private final RowDigest digests;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param log where its rows come from
   * @param connection how to reach the database
   * @param edgeStore where positions are kept
   * @param policy which positions are stored
   * @param digests names rows that have no key of their own
   */
  public LogCapture(
      Feed feed,
      Source.Log log,
      ConnectionSettings connection,
      DataSource edgeStore,
      PositionPolicy policy,
      RowDigest digests) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), log.connection());
    this.log = log;
    this.connection = connection;
    this.edgeStore = edgeStore;
    this.policy = policy;
    this.digests = digests;
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    FeedStores stores =
        new FeedStores(
            feed.name(),
            new PositionStore(edgeStore, feed.name()),
            new TableHistory(edgeStore, feed.name()),
            new AtomicReference<>());
    String entry = StoreRegistry.register(stores);
    try (JdbcSource source = new JdbcSource(place, connection)) {
      LogChecks checks =
          switch (log.kind()) {
            case POSTGRES -> new PostgresChecks(feed, log, stores);
            case MARIADB -> new MariaDbChecks(feed, log, stores);
          };
      checks.check(source);
      LogPosition positions =
          switch (log.kind()) {
            case POSTGRES -> new PostgresPosition(source, LogNames.of(feed.name()));
            case MARIADB -> new MariaDbPosition(source);
          };
      BatchHandler handler =
          new BatchHandler(
              new EventReader(feed, log, positions, digests, sink::reshaped),
              new CaseAssembler(log, source, new Visibility(place, positions)),
              new PositionMarks(policy, positions),
              stores,
              new EmptiedTables(edgeStore, place),
              sink);
      follow(entry, handler, checks);
    } finally {
      StoreRegistry.forget(entry);
    }
  }

  private void follow(String entry, BatchHandler handler, LogChecks checks)
      throws InterruptedException, CaptureException {
    CompletableFuture<@Nullable Throwable> ended = new CompletableFuture<>();
    DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine = engine(entry, handler, ended);
    Thread thread =
        Thread.ofPlatform()
            .name("log-" + feed.name())
            .start(
                () -> {
                  try {
                    engine.run();
                  } catch (RuntimeException e) {
                    ended.complete(e);
                  } finally {
                    ended.complete(null);
                  }
                });
    try {
      Throwable error = awaitEnd(ended, checks);
      thread.join(MILLIS_TO_STOP);
      throw explain(handler.failure(), error);
    } catch (InterruptedException | CaptureException e) {
      if (thread.isAlive()) {
        stop(engine, thread);
      }
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The future is only ever completed with a value", e);
    }
  }

  private @Nullable Throwable awaitEnd(
      CompletableFuture<@Nullable Throwable> ended, LogChecks checks)
      throws InterruptedException, ExecutionException, CaptureException {
    while (true) {
      try {
        return ended.get(SECONDS_BETWEEN_CHECKS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // A connection of its own: the other one belongs to the engine's thread.
        try (JdbcSource source = new JdbcSource(place, connection)) {
          checks.checkAgain(source);
        } catch (CaptureException failed) {
          if (failed.remedy() == Remedy.HUMAN) {
            throw failed;
          }
        }
      }
    }
  }

  private DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine(
      String entry, BatchHandler handler, CompletableFuture<@Nullable Throwable> ended)
      throws CaptureException {
    try {
      return DebeziumEngine.create(Connect.class)
          .using(EngineSettings.of(feed, log, connection, entry))
          .using(OffsetCommitPolicy.always())
          .using((boolean success, String message, Throwable error) -> ended.complete(error))
          .notifying(handler)
          .build();
    } catch (SQLException e) {
      throw JdbcFailures.explain(place, log.table(), e);
    }
  }

  /** The engine refuses to stop while its tasks start, so it is asked until it has ended. */
  private static void stop(
      DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine, Thread thread)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_STOP);
    while (thread.isAlive() && System.nanoTime() < deadline) {
      try {
        engine.close();
      } catch (IOException | IllegalStateException e) {
        // Starting, stopping already, or stopped: asked again until the thread is gone.
      }
      thread.join(MILLIS_BETWEEN_STOPS);
    }
  }

  private CaptureException explain(@Nullable Throwable handled, @Nullable Throwable error) {
    if (handled instanceof CaptureException known) {
      return known;
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return JdbcFailures.explain(place, log.table(), sql);
      }
    }
    Throwable shown = handled != null ? handled : error;
    return place.waits(shown, "C002", shown == null ? "" : rootName(shown));
  }

  private static String rootName(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}

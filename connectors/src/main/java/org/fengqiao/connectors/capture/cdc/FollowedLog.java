package org.fengqiao.connectors.capture.cdc;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcFailures;
import org.fengqiao.connectors.capture.JdbcSource;
import org.jspecify.annotations.Nullable;

/** One run of the engine, and the looks at the source while it runs. */
final class FollowedLog {

  private static final long MILLIS_BETWEEN_STOPS = 50;
  private static final long MILLIS_BETWEEN_TURNS = 200;
  private static final long MILLIS_TO_STOP = 30_000;

  private final FeedPlace place;
  private final String table;
  private final LogDatabase database;
  private final LogChecks checks;
  private final LogWatch watch;
  private final Duration betweenLooks;

  FollowedLog(
      FeedPlace place,
      String table,
      LogDatabase database,
      LogChecks checks,
      LogWatch watch,
      Duration betweenLooks) {
    this.place = place;
    this.table = table;
    this.database = database;
    this.checks = checks;
    this.watch = watch;
    this.betweenLooks = betweenLooks;
  }

  /** Follows the log until the thread is interrupted or something ends the engine. */
  void follow(Properties settings, ClassLoader classes, BatchHandler handler)
      throws InterruptedException, CaptureException {
    CompletableFuture<@Nullable Throwable> ended = new CompletableFuture<>();
    DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine =
        DebeziumEngine.create(Connect.class)
            .using(settings)
            .using(classes)
            .using(OffsetCommitPolicy.always())
            .using((boolean success, String message, Throwable error) -> ended.complete(error))
            .notifying(handler)
            .build();
    Thread thread =
        Thread.ofPlatform()
            .name("log-" + place.feed())
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
      Throwable error = awaitEnd(ended, handler);
      thread.join(MILLIS_TO_STOP);
      throw watch.gaveUp() ? watch.givenUp() : explain(handler.failure(), error);
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
      CompletableFuture<@Nullable Throwable> ended, BatchHandler handler)
      throws InterruptedException, ExecutionException, CaptureException {
    long nextLook = System.nanoTime() + betweenLooks.toNanos();
    boolean more = false;
    while (true) {
      try {
        return ended.get(more ? 1 : MILLIS_BETWEEN_TURNS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        more = between(handler);
        if (System.nanoTime() - nextLook >= 0) {
          look();
          nextLook = System.nanoTime() + betweenLooks.toNanos();
        }
      }
    }
  }

  private boolean between(BatchHandler handler) throws CaptureException, InterruptedException {
    try {
      return handler.between();
    } catch (RuntimeException e) {
      throw place.waits(e, "C002", rootName(e));
    }
  }

  private void look() throws CaptureException {
    // A connection of its own: the other one may wait with a batch.
    try (JdbcSource source = database.source()) {
      checks.checkAgain(source);
      watch.look(source);
    } catch (CaptureException failed) {
      if (failed.remedy() == Remedy.HUMAN) {
        throw failed;
      }
    }
  }

  /**
   * Ends the engine on a thread of its own. Whoever ends a feed interrupts it until it is gone, and
   * an engine that is interrupted in its closing leaves its reader of the log behind.
   */
  private static void stop(
      DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine, Thread thread) {
    Thread closing =
        Thread.ofPlatform()
            .name("close-" + thread.getName())
            .daemon()
            .start(() -> close(engine, thread));
    boolean interrupted = Thread.interrupted();
    while (closing.isAlive()) {
      try {
        closing.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The engine refuses to stop while its tasks start, so it is asked until it has ended. */
  private static void close(
      DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine, Thread thread) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_STOP);
    try {
      while (thread.isAlive() && System.nanoTime() < deadline) {
        try {
          engine.close();
        } catch (IOException | IllegalStateException e) {
          // Starting, stopping already, or stopped: asked again until the thread is gone.
        }
        thread.join(MILLIS_BETWEEN_STOPS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }

  private CaptureException explain(@Nullable Throwable handled, @Nullable Throwable error) {
    if (handled instanceof CaptureException known) {
      return known;
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return JdbcFailures.explain(place, table, sql);
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

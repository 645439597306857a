package org.fengqiao.connectors.runner;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.RecordBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a feed's rows to the broker. Maps a batch while the one before it is being confirmed, and
 * returns when all are; so order is kept and no position runs ahead of its rows.
 */
final class FeedSink implements CaptureSink, AutoCloseable {

  /**
   * Rows that the broker has.
   *
   * @param rows how many
   * @param refused how many of them are in the quarantine, by rule
   */
  record Confirmed(int rows, Map<String, Long> refused) {}

  private static final Logger LOG = LoggerFactory.getLogger(FeedSink.class);
  static final int ROWS_IN_A_BATCH = 1000;

  private final BatchBuilder builder;
  private final BatchSender sender;
  private final FeedHealth health;
  private final FeedGate gate;
  private final Consumer<Confirmed> after;
  private final ExecutorService confirming;
  private final Outage storeOutage = new Outage();

  FeedSink(
      BatchBuilder builder,
      BatchSender sender,
      FeedHealth health,
      FeedGate gate,
      Consumer<Confirmed> after) {
    this.builder = builder;
    this.sender = sender;
    this.health = health;
    this.gate = gate;
    this.after = after;
    this.confirming =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("send-" + health.feed()).daemon().factory());
  }

  @Override
  public void accept(List<Captured> rows, Phase phase) throws InterruptedException {
    gate.enter(phase);
    try {
      Map<String, Long> refused = deliver(rows, phase);
      health.confirmed(rows.size(), sum(refused), newest(rows));
      after.accept(new Confirmed(rows.size(), refused));
    } finally {
      gate.leave();
    }
  }

  /** Returns how many rows are in the quarantine, by rule, once the broker has confirmed all. */
  private Map<String, Long> deliver(List<Captured> rows, Phase phase) throws InterruptedException {
    Future<?> before = null;
    Map<String, Long> refused = new HashMap<>();
    try {
      for (int from = 0; from < rows.size(); from += ROWS_IN_A_BATCH) {
        RecordBatch batch =
            build(rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_BATCH)), phase);
        batch.getNotices().stream()
            .filter(notice -> notice.getDisposition() == Disposition.QUARANTINED)
            .forEach(notice -> refused.merge(notice.getRule(), 1L, Long::sum));
        await(before);
        before =
            confirming.submit(
                () -> {
                  sender.send(batch);
                  return null;
                });
      }
      await(before);
    } catch (InterruptedException e) {
      if (before != null) {
        before.cancel(true);
      }
      throw e;
    }
    return refused;
  }

  private static long sum(Map<String, Long> refused) {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void state(FeedState state) {
    health.does(state);
  }

  @Override
  public void meets(FeedState state, String problem) {
    health.meets(state, problem);
  }

  @Override
  public void warns(String subject, @Nullable String warning) {
    health.warns(subject, warning);
  }

  /** The quarantine must hold refused rows before the hub hears of them, so this too waits. */
  private RecordBatch build(List<Captured> rows, Phase phase) throws InterruptedException {
    FeedState before = health.state();
    while (true) {
      try {
        RecordBatch batch = builder.build(rows, phase);
        if (storeOutage.over()) {
          health.does(before);
        }
        return batch;
      } catch (SQLException e) {
        String problem =
            new FeedPlace(health.feed(), "").text("Q010", String.valueOf(e.getSQLState()));
        if (storeOutage.isNew()) {
          LOG.warn("{}", problem);
        }
        health.meets(FeedState.WAITING, problem);
        storeOutage.pause();
      }
    }
  }

  private static void await(@Nullable Future<?> sent) throws InterruptedException {
    if (sent == null) {
      return;
    }
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A batch could not be sent", e.getCause());
    }
  }

  private static @Nullable Instant newest(List<Captured> rows) {
    return rows.stream()
        .map(row -> row instanceof Captured.CaseRow caseRow ? caseRow.changedAt() : null)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public void close() {
    confirming.shutdownNow();
  }
}

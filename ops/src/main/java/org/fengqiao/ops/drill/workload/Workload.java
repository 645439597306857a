package org.fengqiao.ops.drill.workload;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The load, running on a thread of its own until it is stopped. When the register goes down, it
 * waits and goes on.
 */
public final class Workload {

  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
  private static final Duration IDLE = Duration.ofMillis(200);

  private final DataSource legacy;
  private final long seed;
  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final CompletableFuture<End> finished = new CompletableFuture<>();
  private volatile boolean stopped;

  private Workload(DataSource legacy, long seed) {
    this.legacy = legacy;
    this.seed = seed;
  }

  /**
   * Starts the load.
   *
   * @param legacy the register, empty
   * @param seed decides what is written and when; after an outage also what the register then holds
   * @param mix which changes
   * @param history rows loaded before the first step
   * @param stepsPerSecond transactions in a second, on average; 0 for none but those asked for
   */
  public static Workload start(
      DataSource legacy, long seed, Mix mix, int history, double stepsPerSecond) {
    Workload workload = new Workload(legacy, seed);
    Thread.ofPlatform()
        .daemon()
        .name("workload")
        .start(() -> workload.finish(mix, history, stepsPerSecond));
    return workload;
  }

  /**
   * Adds a row while the load goes on, and waits until it is committed.
   *
   * @return its key; what was committed before it has arrived where it has arrived
   */
  public long mark() {
    return order(new Order(0));
  }

  /**
   * Loads rows by one COPY while the load goes on, and waits until they are committed.
   *
   * @param rows at least 1
   */
  public void copy(int rows) {
    order(new Order(rows));
  }

  private long order(Order order) {
    orders.add(order);
    // A load that has failed commits nothing more.
    return CompletableFuture.anyOf(order.done, finished).thenCompose(any -> order.done).join();
  }

  /**
   * Stops the load, adds one last row, and waits for it.
   *
   * @return the key of the last row, and how many row changes there were in all
   */
  public End stop() {
    stopped = true;
    return finished.join();
  }

  /**
   * How the load ended.
   *
   * @param marker key of the very last row
   * @param changes row changes whose commit was confirmed
   */
  public record End(long marker, long changes) {}

  private void finish(Mix mix, int history, double stepsPerSecond) {
    try {
      RegisterWriter writer = new RegisterWriter(legacy.getConnection(), seed);
      if (history > 0) {
        outlast(writer, () -> writer.copy(history));
      }
      Random pauses = new Random(seed + 1);
      while (!stopped) {
        if (stepsPerSecond > 0) {
          outlast(writer, () -> writer.step(mix));
        }
        Duration pause = pause(pauses, stepsPerSecond);
        @Nullable Order order = orders.poll(pause.toNanos(), TimeUnit.NANOSECONDS);
        if (order != null) {
          order.done.complete(follow(writer, order));
        }
      }
      finished.complete(new End(add(writer), writer.changes()));
    } catch (SQLException | InterruptedException | RuntimeException e) {
      finished.completeExceptionally(new IllegalStateException("the load failed", e));
    }
  }

  /** As the arrivals of a Poisson process; an idle load only looks whether it is to stop. */
  private static Duration pause(Random random, double perSecond) {
    return perSecond == 0
        ? IDLE
        : Duration.ofNanos(
            (long) (-Math.log(1 - random.nextDouble()) / perSecond * TimeUnit.SECONDS.toNanos(1)));
  }

  private long follow(RegisterWriter writer, Order order) throws SQLException {
    if (order.copy == 0) {
      return add(writer);
    }
    outlast(writer, () -> writer.copy(order.copy));
    return order.copy;
  }

  private long add(RegisterWriter writer) throws SQLException {
    AtomicLong key = new AtomicLong();
    outlast(writer, () -> key.set(writer.insertOne()));
    return key.get();
  }

  /** Makes a change; one that the register breaks by going down is followed by another. */
  private void outlast(RegisterWriter writer, Change change) throws SQLException {
    while (true) {
      try {
        change.make();
        return;
      } catch (SQLException e) {
        resume(writer, e);
      }
    }
  }

  private void resume(RegisterWriter writer, SQLException reason) throws SQLException {
    SQLException failure = reason;
    long end = System.nanoTime() + LONGEST_OUTAGE.toNanos();
    while (isOutage(failure) && System.nanoTime() < end) {
      LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      try {
        writer.resume(legacy.getConnection());
        return;
      } catch (SQLException e) {
        failure = e;
      }
    }
    throw failure;
  }

  /** Whether the connection is broken (08) or the server stops or starts (57P). */
  private static boolean isOutage(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    return state.startsWith("08") || state.startsWith("57P");
  }

  /** A transaction of the register. */
  private interface Change {
    void make() throws SQLException;
  }

  /** What the load is asked for in between: one row, or so many by one COPY. */
  private static final class Order {
    private final int copy;
    private final CompletableFuture<Long> done = new CompletableFuture<>();

    private Order(int copy) {
      this.copy = copy;
    }
  }
}

package org.fengqiao.ops.drill.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** The load, running on a thread of its own until it is stopped. */
public final class Workload {

  private final CompletableFuture<RegisterWriter> finished;
  private volatile boolean stopped;

  private Workload(DataSource legacy, long seed, Mix mix, int history, double stepsPerSecond) {
    this.finished = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("workload")
        .start(() -> finish(legacy, seed, mix, history, stepsPerSecond));
  }

  /**
   * Starts the load.
   *
   * @param legacy the register, empty
   * @param seed decides what is written and when
   * @param mix which changes
   * @param history rows loaded before the first step
   * @param stepsPerSecond transactions in a second, on average
   */
  public static Workload start(
      DataSource legacy, long seed, Mix mix, int history, double stepsPerSecond) {
    return new Workload(legacy, seed, mix, history, stepsPerSecond);
  }

  /**
   * Stops the load, adds one last row, and waits for it.
   *
   * @return the key of the last row, and how many row changes there were in all
   */
  public End stop() {
    stopped = true;
    try {
      RegisterWriter writer = finished.join();
      long marker = writer.insertOne();
      return new End(marker, writer.changes());
    } catch (CompletionException | SQLException e) {
      throw new IllegalStateException("the load failed", e);
    }
  }

  /**
   * How the load ended.
   *
   * @param marker key of the very last row
   * @param changes row changes committed
   */
  public record End(long marker, long changes) {}

  private void finish(DataSource legacy, long seed, Mix mix, int history, double stepsPerSecond) {
    // The connection stays open: the last row is still to come.
    try {
      Connection connection = legacy.getConnection();
      RegisterWriter writer = new RegisterWriter(connection, seed);
      if (history > 0) {
        writer.copy(history);
      }
      Random pauses = new Random(seed + 1);
      while (!stopped) {
        writer.step(mix);
        double seconds = -Math.log(1 - pauses.nextDouble()) / stepsPerSecond;
        LockSupport.parkNanos((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
      }
      finished.complete(writer);
    } catch (SQLException | RuntimeException e) {
      finished.completeExceptionally(e);
    }
  }
}

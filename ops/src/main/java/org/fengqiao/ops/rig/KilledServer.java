package org.fengqiao.ops.rig;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database server that is killed with all its sessions and started again at once, while the rest
 * goes on. A kill waits for the start that is still under way.
 */
public final class KilledServer implements Victim {

  private final DatabaseProcess server;
  private final File log;
  private final List<Duration> starts = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger kills = new AtomicInteger();
  private CompletableFuture<Void> start = CompletableFuture.completedFuture(null);

  /**
   * Takes a running server.
   *
   * @param log file for what it tells when it starts again
   */
  public KilledServer(DatabaseProcess server, File log) {
    this.server = server;
    this.log = log;
  }

  @Override
  public void kill(Duration away) throws InterruptedException {
    awaitUp();
    server.kill();
    kills.incrementAndGet();
    start =
        CompletableFuture.runAsync(
            this::restart,
            CompletableFuture.delayedExecutor(away.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Waits until the server is up again. */
  public void awaitUp() {
    start.join();
  }

  @Override
  public int kills() {
    return kills.get();
  }

  @Override
  public int ends() {
    return 0;
  }

  @Override
  public List<Duration> starts() {
    return List.copyOf(starts);
  }

  @Override
  public void close() {
    start.handle((done, failure) -> done).join();
  }

  private void restart() {
    long begin = System.nanoTime();
    try {
      server.restart(log);
      starts.add(Duration.ofNanos(System.nanoTime() - begin));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

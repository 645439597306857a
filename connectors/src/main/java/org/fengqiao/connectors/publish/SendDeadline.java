package org.fengqiao.connectors.publish;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that made it when the broker keeps it waiting for too long. A broker whose
 * disk is full grants its senders nothing and says nothing, for ever; no timeout of the client
 * covers that wait.
 */
final class SendDeadline implements AutoCloseable {

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("send-deadlines").daemon().factory());

  private final Thread sender = Thread.currentThread();
  private final ScheduledFuture<?> end;
  private boolean closed;
  private boolean passed;

  SendDeadline(Duration length) {
    this.end = CLOCK.schedule(this::pass, length.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void pass() {
    if (!closed) {
      passed = true;
      sender.interrupt();
    }
  }

  /** Whether the thread was interrupted because it had waited for too long. */
  synchronized boolean isPassed() {
    return passed;
  }

  /** Ends the wait; an interrupt of ours is taken back, so that it hits nothing else. */
  @Override
  public synchronized void close() {
    closed = true;
    end.cancel(false);
    if (passed) {
      Thread.interrupted();
    }
  }
}

package org.fengqiao.connectors.capture;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A capture on a thread of its own. */
public final class RunningCapture implements AutoCloseable {

  private final Thread thread;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Starts the capture. */
  public RunningCapture(Capture capture, CaptureSink sink) {
    this.thread =
        Thread.ofPlatform()
            .name("capture-under-test")
            .start(
                () -> {
                  try {
                    capture.run(sink);
                  } catch (CaptureException | RuntimeException e) {
                    failure.set(e);
                  } catch (InterruptedException e) {
                    // Stopped by the test.
                  }
                });
  }

  /** Whether the capture has ended. */
  public boolean hasEnded() {
    return !thread.isAlive();
  }

  /** What ended it. */
  public @Nullable Throwable failure() {
    return failure.get();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(40_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("The capture did not stop when interrupted");
    }
  }
}

package org.fengqiao.ops.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a run has started and must end, in the opposite order. */
final class OpenParts implements AutoCloseable {

  private final Screen screen;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile Runnable announcement = () -> {};
  private final CountDownLatch ending = new CountDownLatch(1);
  private boolean closed;

  OpenParts(Screen screen) {
    this.screen = screen;
  }

  /**
   * Keeps a part that has just been started.
   *
   * @throws CancellationException when the run is ending; the part was ended at once
   */
  synchronized <T extends AutoCloseable> T keep(T part) {
    if (closed) {
      end(part);
      throw new CancellationException("ended while it was starting");
    }
    open.push(part);
    return part;
  }

  /** What to do as soon as the end begins, before any part has ended. */
  void onEnd(Runnable action) {
    announcement = action;
  }

  boolean isEnding() {
    return ending.getCount() == 0;
  }

  /** Waits for the end to begin; false when it did not in time. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return ending.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends everything in the opposite order of its start; a second call does nothing. */
  @Override
  public void close() {
    ending.countDown();
    announcement.run();
    endAll();
  }

  private synchronized void endAll() {
    if (closed) {
      return;
    }
    closed = true;
    screen.say("正在结束 / ending …");
    while (!open.isEmpty()) {
      end(open.pop());
    }
    screen.say("已结束,再次启动将继续 / ended; a second start goes on from here");
  }

  private void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) { // one part that cannot end must not keep the others running
      screen.say("未能正常结束 / did not end well: %s", String.valueOf(e));
    }
  }
}

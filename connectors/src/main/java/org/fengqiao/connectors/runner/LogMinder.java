package org.fengqiao.connectors.runner;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.connectors.capture.cdc.UnreadLog;
import org.fengqiao.schemas.message.FeedState;

/** Looks, while a feed does not follow its log, how much of it the source keeps. */
final class LogMinder {

  private static final long NANOS_BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(10);

  private final UnreadLog log;
  private final FeedHealth health;
  private final ReentrantLock looking = new ReentrantLock();
  private long next = System.nanoTime();

  LogMinder(UnreadLog log, FeedHealth health) {
    this.log = log;
    this.health = health;
  }

  /** To be called again and again; asks beside the caller, for a source may answer slowly. */
  void mind() {
    if (System.nanoTime() - next < 0) {
      return;
    }
    next = System.nanoTime() + NANOS_BETWEEN_LOOKS;
    Thread.ofVirtual().name("log-of-" + health.feed()).start(this::look);
  }

  private void look() {
    if (!looking.tryLock()) {
      return;
    }
    try {
      if (isUnread(health.state())) {
        log.look();
      } else {
        log.isRead();
      }
    } finally {
      looking.unlock();
    }
  }

  /** While a feed waits for the broker its capture runs and looks too; twice does no harm. */
  private static boolean isUnread(FeedState state) {
    return switch (state) {
      case STARTING, SNAPSHOT, STREAMING -> false;
      case WAITING, STOPPED, PAUSED -> true;
    };
  }
}

package org.fengqiao.connectors.runner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.connectors.control.FirstLoad;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** How far the first load of one feed is. A log's load begins anew when it was broken off. */
final class LoadProgress {

  private final Clock clock;
  private final boolean beginsAnew;
  private long rows;
  private @Nullable Long expected;
  private @Nullable Instant endedAt;
  private @Nullable Instant begunAt;
  private long rowsAtBegin;
  private boolean asked;

  LoadProgress(Clock clock, CaptureGrade grade, FirstLoad before) {
    this.clock = clock;
    this.beginsAnew = grade == CaptureGrade.LOG;
    this.rows = before.rows();
    this.expected = before.expected();
    this.endedAt = before.endedAt();
  }

  /** The feed does this now. */
  synchronized void does(FeedState state) {
    switch (state) {
      case STARTING -> begunAt = null;
      case SNAPSHOT -> begin();
      case STREAMING -> {
        if (endedAt == null) {
          endedAt = clock.instant();
        }
        begunAt = null;
      }
      case WAITING, STOPPED, PAUSED -> {}
    }
  }

  private void begin() {
    if (begunAt != null) {
      return;
    }
    if (beginsAnew || endedAt != null) {
      rows = 0;
    }
    begunAt = clock.instant();
    rowsAtBegin = rows;
    endedAt = null;
    asked = false;
  }

  /** The broker has confirmed more rows. */
  synchronized void confirmed(int more) {
    if (endedAt == null) {
      rows += more;
    }
  }

  /** Whether a load has begun whose size nobody has asked for; true once for each load. */
  synchronized boolean asksForSize() {
    boolean first = begunAt != null && !asked;
    asked |= first;
    return first;
  }

  /** What the source believes the load's size to be. */
  synchronized void expects(long size) {
    expected = size;
  }

  /** Whether no load is going on or waits to begin. */
  synchronized boolean isOver() {
    return endedAt != null;
  }

  synchronized FirstLoad report() {
    return new FirstLoad(rows, expected, secondsLeft(), endedAt);
  }

  private @Nullable Long secondsLeft() {
    long read = rows - rowsAtBegin;
    Long all = expected;
    if (begunAt == null || all == null || read == 0) {
      return null;
    }
    long seconds = Math.max(1, Duration.between(begunAt, clock.instant()).toSeconds());
    return Math.max(0, all - rows) * seconds / read;
  }
}

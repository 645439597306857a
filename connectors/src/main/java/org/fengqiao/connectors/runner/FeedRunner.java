package org.fengqiao.connectors.runner;

import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one feed running until its gate is closed for good. A source that is away is tried again
 * soon; one that needs a human is tried again each minute, so that the feed goes on once it was
 * mended.
 */
final class FeedRunner implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);
  private static final long SECONDS_FOR_A_HUMAN = 60;

  private final String feed;
  private final Capture capture;
  private final FeedSink sink;
  private final FeedHealth health;
  private final FeedGate gate;
  private final Outage outage = new Outage();
  private @Nullable String told;

  FeedRunner(String feed, Capture capture, FeedSink sink, FeedHealth health, FeedGate gate) {
    this.feed = feed;
    this.capture = capture;
    this.sink = sink;
    this.health = health;
    this.gate = gate;
  }

  @Override
  public void run() {
    try (sink) {
      while (gate.opens()) {
        try {
          attempt();
        } catch (InterruptedException e) {
          // Held or stopped: the gate knows which.
        } finally {
          gate.rest();
        }
      }
    }
    LOG.info("feed {}: stopped", feed);
  }

  private void attempt() throws InterruptedException {
    long before = health.captured();
    try {
      capture.run(sink);
    } catch (CaptureException e) {
      meet(e.remedy(), e.getMessage(), health.captured() > before);
    } catch (RuntimeException e) {
      // A fault of ours: the text could hold a value, so only the place is told.
      LOG.error("feed {}: C900 the capture failed with {}", feed, place(e));
      meet(CaptureException.Remedy.RETRY, new FeedPlace(feed, "").text("C900"), false);
    }
  }

  private void meet(CaptureException.Remedy remedy, @Nullable String message, boolean moved)
      throws InterruptedException {
    if (gate.isEnding()) {
      return; // It was broken off, whatever it says.
    }
    String problem = message == null ? "" : message;
    if (moved) {
      outage.over();
      told = null;
    }
    if (!problem.equals(told)) {
      LOG.warn("{}", problem);
      told = problem;
    }
    switch (remedy) {
      case RETRY -> {
        health.meets(FeedState.WAITING, problem);
        outage.pause();
      }
      case HUMAN -> {
        health.meets(FeedState.STOPPED, problem);
        TimeUnit.SECONDS.sleep(SECONDS_FOR_A_HUMAN);
      }
    }
  }

  private static String place(RuntimeException failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
  }
}

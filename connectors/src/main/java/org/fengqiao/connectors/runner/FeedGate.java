package org.fengqiao.connectors.runner;

import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.runner.Hold.Manner;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Through it go a feed's batches, and at it the feed's thread waits while the feed is held. A feed
 * is held between two batches: the one in hand is confirmed first, so that its position is stored
 * and it is not read again. Only a batch that cannot be confirmed for long is given up; it is read
 * again when the feed goes on.
 */
final class FeedGate {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  // Longer than a log's engine needs to end: interrupting that would leave the engine behind.
  private static final long NANOS_BETWEEN_INTERRUPTS = TimeUnit.SECONDS.toNanos(45);

  private final FeedHealth health;
  private @Nullable Hold hold;
  private @Nullable Thread capturing;
  private boolean inHand;
  private boolean stopping;
  private boolean interrupted;
  private long heldSince;
  private long interruptedAt;

  FeedGate(FeedHealth health) {
    this.health = health;
  }

  /** A batch comes. While the feed is held it waits, or is refused by the exception. */
  synchronized void enter(Phase phase) throws InterruptedException {
    FeedState before = health.state();
    boolean waited = false;
    for (Hold why = hold; why != null || stopping; why = hold) {
      if (why == null || stopping || why.manner() == Manner.ENDS) {
        throw new InterruptedException("The feed is held");
      }
      if (phase == Phase.LIVE) {
        break;
      }
      waited = true;
      health.meets(why.state(), why.problem());
      wait();
    }
    if (waited) {
      health.does(before);
    }
    inHand = true;
  }

  /** The batch is confirmed or given up. */
  synchronized void leave() {
    inHand = false;
  }

  /** Holds the feed, or lets it go on when there is nothing to hold it for. */
  synchronized void set(@Nullable Hold wanted) {
    if (hold == null && wanted != null) {
      heldSince = System.nanoTime();
    }
    hold = wanted;
    notifyAll();
  }

  /** Whether a capture that runs is to end, so that what it says of its end means nothing. */
  synchronized boolean isEnding() {
    return stopping || hold != null && hold.manner() == Manner.ENDS;
  }

  /** Whether the feed's thread waits here and captures nothing. */
  synchronized boolean isAtRest() {
    return capturing == null;
  }

  /** Whether the feed's thread waits here and cannot begin to capture before it is let go. */
  synchronized boolean isHeldAtRest() {
    return capturing == null && isEnding();
  }

  /** Calls a capture that should be at rest and is not; to be called again and again. */
  synchronized void settle() {
    long now = System.nanoTime();
    boolean patient = inHand && now - heldSince < PATIENCE_NANOS;
    if (isEnding() && capturing != null && !patient) {
      if (!interrupted || now - interruptedAt > NANOS_BETWEEN_INTERRUPTS) {
        interrupted = true;
        interruptedAt = now;
        capturing.interrupt();
      }
    }
  }

  /**
   * Waits until the feed may capture and notes that it does; false when it never may again. Says
   * through the health why it waits.
   */
  synchronized boolean opens() {
    boolean waited = false;
    while (!stopping) {
      Hold why = hold;
      if (why == null) {
        if (waited) {
          health.resumes();
        }
        capturing = Thread.currentThread();
        return true;
      }
      waited = true;
      health.meets(why.state(), why.problem());
      try {
        wait();
      } catch (InterruptedException e) {
        // Meant for the capture that has ended already.
      }
    }
    return false;
  }

  /** The capture has ended; an interrupt that was meant for it is forgotten with it. */
  synchronized void rest() {
    capturing = null;
    interrupted = false;
    Thread.interrupted();
  }

  /** The feed ends for good. */
  synchronized void stop() {
    stopping = true;
    notifyAll();
    if (capturing != null && !interrupted) {
      interrupted = true;
      capturing.interrupt();
    }
  }
}

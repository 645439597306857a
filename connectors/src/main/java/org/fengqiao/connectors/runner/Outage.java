package org.fengqiao.connectors.runner;

import java.util.concurrent.TimeUnit;

/** Waiting that grows from one failure to the next and is told only once. */
final class Outage {

  private static final long FIRST_WAIT_MILLIS = 500;
  private static final long LONGEST_WAIT_MILLIS = 30_000;

  private long wait = FIRST_WAIT_MILLIS;
  private boolean told;

  /** Whether this failure is the first since things went well. */
  boolean isNew() {
    boolean first = !told;
    told = true;
    return first;
  }

  void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(wait);
    wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
  }

  /** Things go well; true when they did not before. */
  boolean over() {
    boolean was = told;
    told = false;
    wait = FIRST_WAIT_MILLIS;
    return was;
  }
}

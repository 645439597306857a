package org.fengqiao.connectors.capture.web;

import java.time.Duration;

/**
 * How long a service in trouble is borne with.
 *
 * @param timeToAnswer longest wait for one answer
 * @param attempts how often one page is asked for
 * @param longestWait longest wait between two attempts, whatever the service asks for
 */
record Patience(Duration timeToAnswer, int attempts, Duration longestWait) {

  /** For a feed that runs, whoever waits for it. */
  static final Patience OF_A_FEED = new Patience(Duration.ofSeconds(30), 6, Duration.ofMinutes(10));

  /** For somebody who waits at a terminal. */
  static final Patience OF_A_LOOK = new Patience(Duration.ofSeconds(30), 2, Duration.ofSeconds(2));
}

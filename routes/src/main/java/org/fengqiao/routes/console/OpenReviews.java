package org.fengqiao.routes.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fengqiao.routes.linkage.review.Reviews;
import org.springframework.dao.DataAccessException;

/**
 * How many pairs wait for review, for the navigation of every page: counted now and then. Public
 * because templates call it.
 */
public final class OpenReviews {

  private static final Duration HOLDS = Duration.ofSeconds(10);

  private final Reviews reviews;
  private final Clock clock;
  private Instant countedAt = Instant.EPOCH;
  private long open;

  OpenReviews(Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.clock = clock;
  }

  /** How many waited a few seconds ago; 0 while the database does not answer. */
  public synchronized long count() {
    Instant now = clock.instant();
    if (now.isAfter(countedAt.plus(HOLDS))) {
      countedAt = now;
      try {
        open = reviews.open();
      } catch (DataAccessException away) {
        // The page that says so has this navigation too.
        open = 0;
      }
    }
    return open;
  }
}

package org.fengqiao.connectors.capture.cdc;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Waits until other sessions see what the log has told. The log tells of a commit a moment before
 * the database shows it, so that child rows asked for at once could be the old ones.
 */
final class Visibility {

  private static final long MILLIS_BETWEEN_LOOKS = 2;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final FeedPlace place;
  private final LogPosition positions;

  Visibility(FeedPlace place, LogPosition positions) {
    this.place = place;
    this.positions = positions;
  }

  /**
   * Returns when the transactions are seen.
   *
   * @throws CaptureException when the source does not show them for a minute, as one does that
   *     waits for its standby; the feed then begins anew at its last position
   */
  void await(Collection<@Nullable Object> transactions)
      throws CaptureException, InterruptedException {
    Set<Object> told =
        transactions.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!told.isEmpty() && !positions.areVisible(told)) {
      if (System.nanoTime() > deadline) {
        throw place.waits("C240");
      }
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
    }
  }
}

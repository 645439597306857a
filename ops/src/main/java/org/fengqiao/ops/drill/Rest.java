package org.fengqiao.ops.drill;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** Waits until everything that the source committed has arrived and nothing moves any more. */
final class Rest {

  private static final String MOVEMENT =
      """
      select (select count(*) from hub.batch) * 31 + (select count(*) from hub.inbox) * 7
        + (select coalesce(sum(revision), 0) from warehouse.case_fact)
        + (select coalesce(extract(epoch from max(loaded_at)) * 1000, 0)::bigint from warehouse.case_fact)
      """;

  private Rest() {}

  /**
   * Waits for a row and then for silence.
   *
   * @param hub the hub's database
   * @param marker key of the last row that the source committed
   * @return whether it came to rest within the limit
   */
  static boolean await(Database hub, long marker, Duration limit, Duration silence) {
    long[] last = {-1};
    try {
      arrived(hub, marker, limit);
      Awaitility.await()
          .atMost(limit)
          .pollInterval(silence)
          .until(
              () -> {
                long now = hub.number(MOVEMENT);
                boolean same = now == last[0];
                last[0] = now;
                return same;
              });
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  /**
   * Waits for a row.
   *
   * @param key that the source has committed
   * @return how long that took
   * @throws ConditionTimeoutException when the row is not in the warehouse within the limit
   */
  static Duration arrived(Database hub, long key, Duration limit) {
    String arrived =
        "select count(*) from warehouse.case_fact where record_key = 'justice.mediation:%d'"
            .formatted(key);
    long begin = System.nanoTime();
    Awaitility.await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> hub.number(arrived) > 0);
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}

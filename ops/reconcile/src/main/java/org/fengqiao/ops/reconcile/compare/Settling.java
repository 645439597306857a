package org.fengqiao.ops.reconcile.compare;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.reconcile.compare.Difference.Kind;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceSide;

/**
 * Looks at differing records again until they agree or the patience ends: a source that is at work
 * is always a little ahead of its hub.
 */
final class Settling {

  /** More are not on their way any more: something is wrong, and looking them up costs too much. */
  private static final int MOST = 10_000;

  private static final int SECONDS_BETWEEN_LOOKS = 1;

  private final Sides sides;
  private final long deadline;

  Settling(Sides sides, Duration patience) {
    this.sides = sides;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /**
   * How it ended.
   *
   * @param left the differences that stay, by record key
   * @param agreed records that differed at first and then agreed
   */
  record Settled(Map<String, Difference> left, int agreed) {}

  /** Looks again for as long as something differs and there is time. */
  Settled settle(Map<String, Pair> pairs)
      throws SourceException, SQLException, InterruptedException {
    Map<String, Pair> first = new TreeMap<>(pairs);
    Map<String, Difference> open = differences(pairs);
    int differed = open.size();
    while (!open.isEmpty() && open.size() <= MOST && System.nanoTime() < deadline) {
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
      try (SourceSide source = sides.source();
          HubSide hub = sides.hub()) {
        Map<String, Pair> now = DrillDown.at(open.keySet(), source, hub);
        open = differences(now);
        open.replaceAll(
            (key, difference) ->
                now.getOrDefault(key, new Pair(key)).source().equals(source(first, key))
                    ? difference
                    : difference.as(Kind.MOVING, null));
      }
    }
    return new Settled(open, differed - open.size());
  }

  private static Object source(Map<String, Pair> pairs, String key) {
    return pairs.getOrDefault(key, new Pair(key)).source();
  }

  private static Map<String, Difference> differences(Map<String, Pair> pairs) {
    Map<String, Difference> open = new TreeMap<>();
    pairs.forEach(
        (key, pair) -> {
          Difference difference = pair.difference();
          if (difference != null) {
            open.put(key, difference);
          }
        });
    return open;
  }
}

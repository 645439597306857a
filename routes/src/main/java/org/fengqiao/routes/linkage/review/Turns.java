package org.fengqiao.routes.linkage.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** In which order pairs are looked at: three that are near the threshold, then one by lot. */
final class Turns {

  private static final int ONE_BY_LOT_IN = 4;

  private Turns() {}

  /**
   * The next pairs. Where one sort has run out, the other goes on; a pair may be of both.
   *
   * @param near all that wait, nearest to the threshold first
   * @param lot those of them that were drawn by lot, in its order
   * @param given answers given so far
   * @param byLot those of them about pairs that were drawn by lot
   * @param most pairs
   */
  static <P> List<P> next(List<P> near, List<P> lot, long given, long byLot, int most) {
    Deque<P> nearest = new ArrayDeque<>(near);
    Deque<P> drawn = new ArrayDeque<>(lot);
    Set<P> byAnyLot = Set.copyOf(lot);
    List<P> next = new ArrayList<>();
    while (next.size() < most && !(nearest.isEmpty() && drawn.isEmpty())) {
      boolean lotIsDue = (byLot + 1) * ONE_BY_LOT_IN <= given + 1;
      P pair =
          nearest.isEmpty() || lotIsDue && !drawn.isEmpty() ? drawn.remove() : nearest.remove();
      nearest.remove(pair);
      drawn.remove(pair);
      next.add(pair);
      given++;
      byLot += byAnyLot.contains(pair) ? 1 : 0;
    }
    return next;
  }
}

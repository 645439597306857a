package org.fengqiao.routes.linkage.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
  static List<WaitingPair> next(
      List<WaitingPair> near, List<WaitingPair> lot, long given, long byLot, int most) {
    Deque<WaitingPair> nearest = new ArrayDeque<>(near);
    Deque<WaitingPair> drawn = new ArrayDeque<>(lot);
    List<WaitingPair> next = new ArrayList<>();
    while (next.size() < most && !(nearest.isEmpty() && drawn.isEmpty())) {
      boolean lotIsDue = (byLot + 1) * ONE_BY_LOT_IN <= given + 1;
      WaitingPair pair =
          nearest.isEmpty() || lotIsDue && !drawn.isEmpty() ? drawn.remove() : nearest.remove();
      nearest.remove(pair);
      drawn.remove(pair);
      next.add(pair);
      given++;
      byLot += pair.byLot() ? 1 : 0;
    }
    return next;
  }
}

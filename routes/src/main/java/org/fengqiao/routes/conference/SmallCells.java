package org.fengqiao.routes.conference;

import java.util.ArrayList;
import java.util.List;

/**
 * Veils small counts in one breakdown: 1 to 4 become "&lt;5", and where exactly one is veiled, the
 * next smallest is withheld too, so that the total does not give it away.
 */
final class SmallCells {

  private static final long SMALLEST_SHOWN = 5;

  private SmallCells() {}

  static List<Count> veil(List<Long> values) {
    List<Count> counts = new ArrayList<>(values.size());
    for (long value : values) {
      counts.add(value > 0 && value < SMALLEST_SHOWN ? new Count.Small() : new Count.Plain(value));
    }
    if (counts.stream().filter(Count.Small.class::isInstance).count() == 1) {
      int next = smallestPlain(counts);
      if (next >= 0) {
        counts.set(next, new Count.Withheld());
      }
    }
    return List.copyOf(counts);
  }

  private static int smallestPlain(List<Count> counts) {
    int found = -1;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) instanceof Count.Plain plain
          && plain.value() > 0
          && plain.value() < least) {
        found = i;
        least = plain.value();
      }
    }
    return found;
  }
}

package org.fengqiao.ops.drill.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The keys that the register holds now, so that each change finds a row. */
final class Keys {

  private final List<Long> live = new ArrayList<>();
  private long last;

  /** A key that the register has never used. */
  long next() {
    return ++last;
  }

  void add(long key) {
    live.add(key);
  }

  /** Puts what the register holds in the place of what was thought; used keys stay used. */
  void replaceBy(List<Long> held) {
    live.clear();
    live.addAll(held);
  }

  boolean isEmpty() {
    return live.isEmpty();
  }

  int size() {
    return live.size();
  }

  /** A random key that stays. */
  long any(Random random) {
    return live.get(random.nextInt(live.size()));
  }

  /** A random key that goes. */
  long take(Random random) {
    int index = random.nextInt(live.size());
    long key = live.get(index);
    long moved = live.removeLast();
    if (index < live.size()) {
      live.set(index, moved);
    }
    return key;
  }
}

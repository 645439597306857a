package org.fengqiao.ops.bench.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.ops.demo.world.Trap;

/**
 * Pairs each record of a dispute with each record of the dispute before it that is in the same
 * trap. Of a bank's thousands of disputes only neighbours are paired: all pairs would be millions.
 */
final class TrapPairs {

  private final Map<Trap, List<String>> before = new HashMap<>();
  private final Consumer<TrapPair> listener;

  TrapPairs(Consumer<TrapPair> listener) {
    this.listener = listener;
  }

  /** Tells the pairs of a dispute that has at least one record. */
  void add(List<Trap> traps, List<String> recordKeys) {
    for (Trap trap : traps) {
      List<String> others = before.put(trap, recordKeys);
      if (others != null) {
        for (String other : others) {
          for (String key : recordKeys) {
            listener.accept(new TrapPair(trap.kind(), other, key));
          }
        }
      }
    }
  }
}

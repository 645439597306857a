package org.fengqiao.routes.linkage.grouping;

/** Takes two records that should be looked at together, by their places, the lower first. */
@FunctionalInterface
public interface PairConsumer {
  /** Takes a pair. */
  void accept(int one, int other);
}

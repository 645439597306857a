package org.fengqiao.routes.linkage;

import org.jspecify.annotations.Nullable;

/**
 * By what a record's parties can be compared with those of another.
 *
 * @param traits what must agree besides
 * @param epoch newest epoch of its tokens; 0 when it came without, null when they have expired
 */
record Comparison(Traits traits, @Nullable Integer epoch) {

  /** Of a record that is gone. */
  static final Comparison NONE = new Comparison(Traits.of("000000", "", null), 0);

  /**
   * Whether it would show if the parties were not the same: the two may not be compared at all, or
   * have tokens of one epoch, or one of them has no parties.
   */
  boolean meets(Comparison other) {
    return !LinkRules.comparable(traits, other.traits)
        || (epoch != null && epoch == 0)
        || (other.epoch != null && other.epoch == 0)
        || (epoch != null && epoch.equals(other.epoch));
  }
}

package org.fengqiao.routes.border.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What happened since the office was told last.
 *
 * @param counts how often each occasion came; at least once
 */
record Notice(Map<Occasion, Long> counts) {

  /** Counts occasions. */
  static Notice of(List<Occasion> happened) {
    Map<Occasion, Long> counts = new EnumMap<>(Occasion.class);
    happened.forEach(each -> counts.merge(each, 1L, Long::sum));
    return new Notice(counts);
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return counts.isEmpty();
  }
}

package org.fengqiao.routes.warning.outbreak;

import java.util.List;

/** A way to find a count that is no longer usual. */
@FunctionalInterface
public interface Method {

  /**
   * Judges the last week.
   *
   * @param counts cases a week without a gap, the oldest first
   */
  Judgement judge(List<Integer> counts);
}

package org.fengqiao.routes.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the disputes in line with corrections of one sort: what humans rule, or another model.
 *
 * @param <C> what tells one correction from another
 */
public interface CorrectionSweep<C> {

  /** The sort, in one word. */
  String name();

  /**
   * Brings the disputes in line, in one transaction that has committed when the call returns. What
   * an earlier sweep could not tell goes first.
   *
   * @return what must be told of it; null when there is nothing
   */
  @Nullable Untold<C> sweep();

  /** Notes that the broker has what was to be told; until then it is told again. */
  void told(List<C> causes);
}

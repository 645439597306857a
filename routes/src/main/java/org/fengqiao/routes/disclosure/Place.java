package org.fengqiao.routes.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Which cell of a table of counts: null stands for all together.
 *
 * @param department whose records
 * @param disputeType first-level type
 * @param division county
 */
public record Place(
    @Nullable String department, @Nullable String disputeType, @Nullable String division) {

  /** Everything together. */
  public static final Place ALL = new Place(null, null, null);

  /** Whether no dimension is taken together. */
  public boolean isInner() {
    return department != null && disputeType != null && division != null;
  }
}

package org.fengqiao.routes.intake;

import org.fengqiao.schemas.message.DisputeBatch;

/** Which changes the border need not hear of. */
public final class BorderInterest {

  private BorderInterest() {}

  /**
   * Whether the batch serves the figures alone: history raises no alert. A merge counts all the
   * same, for the dispute that remains inherits what was alerted.
   */
  public static boolean isForFiguresOnly(DisputeBatch batch) {
    return batch.getReplay()
        && batch.getChanges().stream().allMatch(change -> change.getMergedInto() == null);
  }
}

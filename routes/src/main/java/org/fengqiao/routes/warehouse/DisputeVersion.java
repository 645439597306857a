package org.fengqiao.routes.warehouse;

import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as it stood from a revision on.
 *
 * @param dispute its stable id
 * @param revision since when
 * @param mergedInto the dispute that it is part of; null while it stands
 * @param splitFrom the dispute that its records left when it came into being; null when it began
 *     with a first record
 * @param cases its records, also those that their source has removed
 */
record DisputeVersion(
    UUID dispute,
    long revision,
    @Nullable UUID mergedInto,
    @Nullable UUID splitFrom,
    List<DisputeCase> cases) {

  static DisputeVersion of(DisputeChanged change) {
    return new DisputeVersion(
        UUID.fromString(change.getDisputeId()),
        change.getRevision(),
        id(change.getMergedInto()),
        id(change.getSplitFrom()),
        change.getCases());
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}

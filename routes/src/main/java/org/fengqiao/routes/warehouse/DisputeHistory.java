package org.fengqiao.routes.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeCase;
import org.jspecify.annotations.Nullable;

/**
 * All that the hub's store knows of one dispute.
 *
 * @param dispute its stable id
 * @param revision the last that touched it
 * @param mergedInto the dispute that it is part of now; null while it stands
 * @param splitFrom the dispute that its records left when it came into being, or null
 * @param stays of its records, whenever they stood in it
 */
record DisputeHistory(
    UUID dispute,
    long revision,
    @Nullable UUID mergedInto,
    @Nullable UUID splitFrom,
    List<Stay> stays) {

  /** Everything that the dispute ever was, the newest last. */
  List<DisputeVersion> versions() {
    TreeSet<Long> changes = new TreeSet<>();
    changes.add(revision);
    for (Stay stay : stays) {
      changes.add(stay.since());
      if (!stay.stands()) {
        changes.add(stay.until());
      }
    }
    List<DisputeVersion> versions = new ArrayList<>(changes.size());
    for (long change : changes) {
      List<DisputeCase> cases =
          stays.stream().filter(stay -> stay.covers(change)).map(Stay::content).toList();
      UUID redirect =
          !cases.isEmpty() ? null : change == changes.last() ? mergedInto : leftFor(change);
      versions.add(new DisputeVersion(dispute, change, redirect, splitFrom, cases));
    }
    return versions;
  }

  /** Where the last records went that left the dispute empty. */
  private @Nullable UUID leftFor(long change) {
    for (Stay stay : stays) {
      if (stay.until() == change) {
        return stay.leftFor();
      }
    }
    return null;
  }
}

package org.fengqiao.routes.linkage;

import java.util.UUID;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * A record as the store has it.
 *
 * @param number its number
 * @param dispute the dispute it belongs to
 * @param position first part of its version
 * @param sequence second part of its version
 * @param content its case, as {@link DisputeCases} writes it
 */
record KnownRecord(long number, UUID dispute, long position, int sequence, byte[] content) {

  /** Whether the given version is newer than the stored one. */
  boolean isOlderThan(CaseRecord version) {
    return position < version.getPosition()
        || (position == version.getPosition() && sequence < version.getSequence());
  }
}

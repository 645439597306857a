package org.fengqiao.routes.linkage;

import org.fengqiao.schemas.message.CaseRecord;

/**
 * A record as the store has it.
 *
 * @param carried its number, its dispute, and what it carries
 * @param position first part of its version
 * @param sequence second part of its version
 * @param content its case, as {@link DisputeCases} writes it
 */
record KnownRecord(Incoming carried, long position, int sequence, byte[] content) {

  /** Whether the given version is newer than the stored one. */
  boolean isOlderThan(CaseRecord version) {
    return position < version.getPosition()
        || (position == version.getPosition() && sequence < version.getSequence());
  }
}

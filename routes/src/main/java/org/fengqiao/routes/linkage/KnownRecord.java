package org.fengqiao.routes.linkage;

import org.fengqiao.routes.linkage.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A record as the store has it.
 *
 * @param holder its number, and its dispute
 * @param evidence what it can be compared by; null when it is removed
 * @param position first part of its version
 * @param sequence second part of its version
 * @param content its case, as {@link DisputeCases} writes it
 */
record KnownRecord(
    Holder holder, @Nullable Evidence evidence, long position, int sequence, byte[] content) {

  /**
   * Whether the stored version is the newer one. Equal ones differ when the stored one was excluded
   * and the same version has come as a record, mended.
   */
  boolean isNewerThan(long otherPosition, int otherSequence) {
    return position > otherPosition || (position == otherPosition && sequence > otherSequence);
  }
}

package org.fengqiao.routes.linkage;

import java.util.UUID;

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

  /**
   * Whether the stored version is the newer one. Equal ones differ when the stored one was excluded
   * and the same version has come as a record, mended.
   */
  boolean isNewerThan(long otherPosition, int otherSequence) {
    return position > otherPosition || (position == otherPosition && sequence > otherSequence);
  }
}

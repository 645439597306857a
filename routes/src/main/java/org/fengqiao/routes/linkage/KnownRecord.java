package org.fengqiao.routes.linkage;

/**
 * A record as the store has it.
 *
 * @param carried its number, its dispute, and what it carries
 * @param position first part of its version
 * @param sequence second part of its version
 * @param content its case, as {@link DisputeCases} writes it
 */
record KnownRecord(Incoming carried, long position, int sequence, byte[] content) {

  /**
   * Whether the stored version is the newer one. Equal ones differ when the stored one was excluded
   * and the same version has come as a record, mended.
   */
  boolean isNewerThan(long otherPosition, int otherSequence) {
    return position > otherPosition || (position == otherPosition && sequence > otherSequence);
  }
}

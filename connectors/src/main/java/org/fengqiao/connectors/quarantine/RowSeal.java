package org.fengqiao.connectors.quarantine;

/** Seals rows so that their department can open them. It need not be able to open them itself. */
@FunctionalInterface
public interface RowSeal {

  /** Begins to seal rows that are kept together. */
  Batch batch();

  /** Seals some rows, by one thread. */
  @FunctionalInterface
  interface Batch {

    /** Seals content to a place: it opens only together with the same place. */
    byte[] seal(byte[] content, byte[] place);
  }
}

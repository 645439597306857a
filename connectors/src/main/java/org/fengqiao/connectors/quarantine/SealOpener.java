package org.fengqiao.connectors.quarantine;

/**
 * What opens sealed rows: only a department's own staff has it, and only at the edge. It is apart
 * from what seals, because an edge that seals need not be able to open.
 */
@FunctionalInterface
public interface SealOpener {

  /**
   * Opens what was sealed to the place.
   *
   * @param sealed the sealed bytes, as the quarantine keeps them
   * @param place what they were sealed to: feed, record key and version
   * @throws SealBrokenException when they do not open with this department's key, or not at this
   *     place
   */
  byte[] open(byte[] sealed, byte[] place) throws SealBrokenException;
}

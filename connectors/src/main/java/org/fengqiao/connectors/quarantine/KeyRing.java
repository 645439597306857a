package org.fengqiao.connectors.quarantine;

import java.util.List;

/**
 * Several keys, of which one may open a row: those of a department's certificates, and the key that
 * lay at the edge before departments had certificates.
 *
 * @param openers tried in this order
 */
public record KeyRing(List<SealOpener> openers) implements SealOpener {

  /** Copies the list. */
  public KeyRing {
    openers = List.copyOf(openers);
  }

  @Override
  public byte[] open(byte[] sealed, byte[] place) throws SealBrokenException {
    SealBrokenException last = new SealBrokenException(null);
    for (SealOpener opener : openers) {
      try {
        return opener.open(sealed, place);
      } catch (SealBrokenException broken) {
        last = broken;
      }
    }
    throw last;
  }
}

package org.fengqiao.ops.provinces;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A message that is put at a door.
 *
 * @param trick what was done with it
 * @param to whose door
 * @param as whose certificate opens it
 * @param bytes the body
 */
record Parcel(Trick trick, Province to, Office as, byte[] bytes) {

  /** By which the province counts it when it refuses it. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

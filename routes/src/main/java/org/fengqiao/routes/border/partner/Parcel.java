package org.fengqiao.routes.border.partner;

import java.time.Instant;

/**
 * What is carried to a partner: bytes that are signed already, and what a transport may write on
 * the outside.
 *
 * @param name short, of letters, digits and hyphens; the same each time
 * @param bytes as they travel by every transport
 * @param id SHA-256 of what the signature covers, in hexadecimal
 * @param kind statement or test message
 * @param at when it was made
 */
public record Parcel(String name, byte[] bytes, String id, Kind kind, Instant at) {

  /** What the bytes are. */
  public enum Kind {
    STATEMENT,
    PROBE
  }

  /** Copies the bytes. */
  public Parcel {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Parcel[" + kind + " " + id + "]";
  }
}

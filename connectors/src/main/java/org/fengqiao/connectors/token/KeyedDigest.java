package org.fengqiao.connectors.token;

/** A digest under one key; for one thread. */
@FunctionalInterface
interface KeyedDigest {

  /** The digest of a word, a NUL and a text. */
  byte[] of(byte[] word, byte[] text);
}

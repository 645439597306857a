package org.fengqiao.ops.fuzz.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether two sets of keys are the same without holding them: their number, and the sum of
 * their digests. The order does not matter.
 */
public final class KeySum {

  private final MessageDigest sha256;
  private long count;
  private long sum;

  /** The empty set. */
  public KeySum() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }

  /** One more key, which must not be in the set. */
  public void add(String key) {
    count++;
    sum += ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** How many keys. */
  public long count() {
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeySum keys && count == keys.count && sum == keys.sum;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sum);
  }

  @Override
  public String toString() {
    return count + " keys";
  }
}

package org.fengqiao.ops.reconcile.compare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.Field;

/** Digests of records: the first 64 bits of their SHA-256. For one thread. */
final class RecordDigest {

  private final MessageDigest sha256;

  RecordDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Of a record key: chooses its bucket, and stands for it where many must be remembered. */
  long ofKey(String recordKey) {
    return first(sha256.digest(recordKey.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Of a record key and what is compared of the record.
   *
   * @param undecided the fields to leave out, a bit for each
   */
  long of(String recordKey, Content content, int undecided) {
    sha256.update(recordKey.getBytes(StandardCharsets.UTF_8));
    for (Field field : Field.values()) {
      String value = content.value(field);
      sha256.update((byte) 0);
      if ((undecided & field.bit()) != 0) {
        sha256.update((byte) 1);
      } else if (value != null) {
        sha256.update((byte) 2);
        sha256.update(value.getBytes(StandardCharsets.UTF_8));
      }
    }
    return first(sha256.digest());
  }

  private static long first(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }
}

package org.fengqiao.connectors.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Keyed digest of a row with its children, which tells whether two readings are alike. */
public final class RowDigest {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  /** Digests under the given secret. */
  public RowDigest(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * The digest of what was read: of a row's columns and children, independent of the columns'
   * order, or of the bytes that no row could be made of. The digest of a removed row is empty,
   * whatever the row was.
   */
  public byte[] of(Captured captured) {
    if (captured instanceof Captured.CaseRow row && row.operation() == Operation.DELETE) {
      return new byte[0];
    }
    Mac mac = mac();
    switch (captured) {
      case Captured.CaseRow row -> {
        add(mac, row.row());
        for (Map.Entry<String, List<SourceRow>> child : new TreeMap<>(row.children()).entrySet()) {
          add(mac, child.getKey());
          // Rows of one key column come in no order that a source must keep.
          child.getValue().stream()
              .map(this::of)
              .sorted(Arrays::compareUnsigned)
              .forEach(mac::update);
        }
      }
      case Captured.Unreadable unreadable -> {
        add(mac, unreadable.rule());
        mac.update(unreadable.content());
      }
    }
    return Arrays.copyOf(mac.doFinal(), BYTES);
  }

  private byte[] of(SourceRow row) {
    Mac mac = mac();
    add(mac, row);
    return mac.doFinal();
  }

  /** A name for content that has no key of its own: the same for the same content. */
  public String name(byte[] content) {
    return HexFormat.of().formatHex(mac().doFinal(content), 0, BYTES / 2);
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform must have " + ALGORITHM, e);
    }
  }

  private static void add(Mac mac, SourceRow row) {
    Map<String, @Nullable Object> sorted = new TreeMap<>(row.columns());
    add(mac, Integer.toString(sorted.size()));
    for (Map.Entry<String, @Nullable Object> column : sorted.entrySet()) {
      add(mac, column.getKey());
      Object value = column.getValue();
      add(mac, value == null ? "\0" : value.toString());
    }
  }

  private static void add(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // The length keeps "ab","c" apart from "a","bc".
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    mac.update(bytes);
  }
}

package org.fengqiao.ops.provinces.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads statements by the published schema versions, with Avro alone. */
final class SpokenReader {

  private static final String VERSIONS = "/avro/history/BorderMessage/";
  private static final int HEADER = 10;

  private final List<Schema> versions = new ArrayList<>();

  SpokenReader() {
    for (int version = 1; ; version++) {
      try (InputStream file =
          SpokenReader.class.getResourceAsStream(VERSIONS + version + ".avsc")) {
        if (file == null) {
          return;
        }
        versions.add(new Schema.Parser().parse(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads one statement.
   *
   * @throws IllegalArgumentException when the bytes are of no published version
   */
  Spoken read(byte[] bytes) {
    long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
    Schema writer =
        versions.stream()
            .filter(each -> SchemaNormalization.parsingFingerprint64(each) == fingerprint)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no published schema"));
    try {
      var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
      GenericRecord read =
          new GenericDatumReader<GenericRecord>(writer, versions.getLast()).read(null, decoder);
      return spoken(read, bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("no statement", e);
    }
  }

  private static Spoken spoken(GenericRecord read, byte[] bytes) {
    return new Spoken(
        string(read, "messageId"),
        string(read, "alertId"),
        string(read, "senderProvince"),
        string(read, "messageType"),
        (int) read.get("version"),
        hex(read, "predecessor"),
        (int) read.get("seenVersion"),
        hex(read, "seenDigest"),
        (int) read.get("supersedes"),
        (int) read.get("answers"),
        text(read, "receiptCode"),
        text(read, "noEffect"),
        text(read, "progress"),
        text(read, "inviteNo"),
        Boolean.TRUE.equals(read.get("accepted")),
        text(read, "level"),
        digest(bytes, ((ByteBuffer) read.get("signature")).remaining()));
  }

  // The signature is the last field, two bytes of length before it when it is longer than 63.
  private static String digest(byte[] bytes, int signature) {
    int lengthBytes = signature > 63 ? 2 : 1;
    byte[] signed = java.util.Arrays.copyOf(bytes, bytes.length - signature - lengthBytes + 1);
    signed[signed.length - 1] = 0;
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static String hex(GenericRecord read, String field) {
    ByteBuffer value = ((ByteBuffer) read.get(field)).duplicate();
    byte[] all = new byte[value.remaining()];
    value.get(all);
    return HexFormat.of().formatHex(all);
  }

  private static String string(GenericRecord read, String field) {
    return Objects.requireNonNull(text(read, field));
  }

  private static @Nullable String text(GenericRecord read, String field) {
    Object value = read.get(field);
    return value == null ? null : value.toString();
  }
}

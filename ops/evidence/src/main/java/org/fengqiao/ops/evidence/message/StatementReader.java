package org.fengqiao.ops.evidence.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.fengqiao.ops.evidence.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Reads messages whose signature holds, by the released schemas that come with the verifier. */
public final class StatementReader {

  private static final int HEADER_BYTES = 10;
  private static final short MARKER = (short) 0xC301;

  private final Map<Long, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

  /** Knows every released version. */
  public StatementReader() {
    List<Schema> released = new ArrayList<>();
    Optional<Schema> next = released(1);
    while (next.isPresent()) {
      released.add(next.get());
      next = released(released.size() + 1);
    }
    for (Schema written : released) {
      readers.put(
          SchemaNormalization.parsingFingerprint64(written),
          new GenericDatumReader<>(written, released.getLast()));
    }
  }

  private static Optional<Schema> released(int version) {
    try (InputStream stream = StatementReader.class.getResourceAsStream(version + ".avsc")) {
      return stream == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the verifier's jar is damaged", e);
    }
  }

  /**
   * The statement in the bytes; empty when they are not exactly one of a released version.
   *
   * @param bytes as they travelled
   * @param signed what the signature covers
   */
  public Optional<Statement> read(byte[] bytes, byte[] signed) {
    if (bytes.length < HEADER_BYTES || ByteBuffer.wrap(bytes).getShort() != MARKER) {
      return Optional.empty();
    }
    long fingerprint =
        ByteBuffer.wrap(bytes, 2, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
    GenericDatumReader<GenericRecord> reader = readers.get(fingerprint);
    if (reader == null) {
      return Optional.empty();
    }
    BinaryDecoder content =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
    try {
      GenericRecord message = reader.read(null, content);
      return content.isEnd() ? Optional.of(statement(message, signed)) : Optional.empty();
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException notOne) {
      return Optional.empty();
    }
  }

  private static Statement statement(GenericRecord message, byte[] signed) {
    String alertId = text(message, "alertId");
    String province = text(message, "senderProvince");
    return new Statement(
        alertId,
        text(message, "messageType"),
        text(message, "messageId"),
        province,
        (alertId.substring(4, 6) + "0000").equals(province),
        (Integer) message.get("version"),
        (Integer) message.get("seenVersion"),
        Instant.ofEpochMilli((Long) message.get("sentAt")),
        Pack.sha256(signed),
        hex(message, "predecessor"),
        hex(message, "seenDigest"),
        (Integer) message.get("supersedes"),
        (Integer) message.get("answers"),
        text(message, "noEffect"),
        text(message, "receiptCode"),
        text(message, "progress"),
        text(message, "inviteNo"),
        Boolean.TRUE.equals(message.get("accepted")),
        text(message, "agreementNo"));
  }

  private static String text(GenericRecord message, String field) {
    @Nullable Object value = message.get(field);
    return value == null ? "" : value.toString();
  }

  private static String hex(GenericRecord message, String field) {
    ByteBuffer value = ((ByteBuffer) message.get(field)).duplicate();
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

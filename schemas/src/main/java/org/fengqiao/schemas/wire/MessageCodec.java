package org.fengqiao.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengqiao.schemas.wire.MalformedMessageException.Reason;

/**
 * Writes and reads one kind of message in Avro's single-object encoding: two marker bytes, the
 * 64-bit fingerprint of the writer's schema, then the content. Reads what any released version
 * wrote. Safe for use by several threads.
 *
 * @param <T> the generated message class
 */
public final class MessageCodec<T extends SpecificRecordBase> {

  static {
    TrustedClasses.allowMessages();
  }

  /**
   * The longest message written or read: 32 MiB. A full batch of 1,000 records takes about 0.7 MiB,
   * most of it tokens.
   */
  public static final int MAXIMUM_BYTES = 32 << 20;

  private static final int HEADER_BYTES = 10;
  private static final byte[] MARKER = {(byte) 0xC3, 0x01};
  private static final int USUAL_BYTES = 512;

  // Avro's usual buffer of 2,048 bytes is dearer to make than a message of one case is to write.
  private static final EncoderFactory ENCODERS =
      new EncoderFactory().configureBufferSize(USUAL_BYTES);

  private final String name;
  private final long fingerprint;
  private final DatumWriter<T> writer;
  private final Map<Long, DatumReader<T>> readers;

  private MessageCodec(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    Schema current = model.getSchema(type);
    this.name = current.getName();
    this.fingerprint = SchemaNormalization.parsingFingerprint64(current);
    this.writer = new SpecificDatumWriter<>(current, model);
    this.readers = readers(model, current);
  }

  /** The codec of a generated message class; keep it, making one reads every released schema. */
  public static <T extends SpecificRecordBase> MessageCodec<T> of(Class<T> type) {
    return new MessageCodec<>(type);
  }

  private static <T> Map<Long, DatumReader<T>> readers(SpecificData model, Schema current) {
    Map<Long, DatumReader<T>> readers = new HashMap<>();
    for (Schema written : ReleasedSchemas.of(current.getName())) {
      readers.put(
          SchemaNormalization.parsingFingerprint64(written),
          new SpecificDatumReader<>(written, current, model));
    }
    // A schema under development can be tried out before it is released; SchemaHistoryTest keeps it
    // from being shipped.
    readers.putIfAbsent(
        SchemaNormalization.parsingFingerprint64(current),
        new SpecificDatumReader<>(current, current, model));
    return Map.copyOf(readers);
  }

  /**
   * The message as bytes.
   *
   * @throws IllegalArgumentException when the message is longer than {@link #MAXIMUM_BYTES} or a
   *     required field is not set
   */
  public byte[] encode(T message) {
    byte[] bytes = toBytes(message);
    if (bytes.length > MAXIMUM_BYTES) {
      throw new IllegalArgumentException(
          name
              + " takes "
              + bytes.length
              + " bytes, more than "
              + MAXIMUM_BYTES
              + "; send it in smaller batches");
    }
    return bytes;
  }

  private byte[] toBytes(T message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    bytes.writeBytes(header());
    try {
      // Avro's own message encoder writes byte by byte, which costs a batch twice the time.
      BinaryEncoder content = ENCODERS.binaryEncoder(bytes, null);
      writer.write(message, content);
      content.flush();
      return bytes.toByteArray();
    } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
      throw new IllegalArgumentException(
          name + " does not fill its schema; set every field without a default", e);
    }
  }

  private byte[] header() {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MARKER)
        .putLong(fingerprint)
        .array();
  }

  /**
   * The message in the bytes, in today's shape whatever version wrote it.
   *
   * @throws MalformedMessageException when the bytes are not exactly one such message; trying again
   *     does not help
   */
  public T decode(byte[] bytes) throws MalformedMessageException {
    if (bytes.length > MAXIMUM_BYTES) {
      throw new MalformedMessageException(
          Reason.TOO_LARGE,
          name + " of " + bytes.length + " bytes refused; the limit is " + MAXIMUM_BYTES);
    }
    DatumReader<T> reader = readerFor(bytes);
    BinaryDecoder content =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
    T message = read(reader, content);
    requireEnd(content);
    return message;
  }

  private DatumReader<T> readerFor(byte[] bytes) throws MalformedMessageException {
    if (bytes.length < HEADER_BYTES || bytes[0] != MARKER[0] || bytes[1] != MARKER[1]) {
      throw new MalformedMessageException(
          Reason.NOT_A_MESSAGE,
          "No "
              + name
              + ": the single-object header C3 01 is missing; check what writes to this queue");
    }
    long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
    DatumReader<T> reader = readers.get(fingerprint);
    if (reader == null) {
      throw new MalformedMessageException(
          Reason.UNKNOWN_SCHEMA,
          "No released "
              + name
              + " schema has fingerprint "
              + Long.toHexString(fingerprint)
              + "; update this side to the sender's release");
    }
    return reader;
  }

  // Avro reports broken content by many unchecked types (a bad index, length, text); the decoder
  // holds no other state.
  private T read(DatumReader<T> reader, BinaryDecoder content) throws MalformedMessageException {
    try {
      return reader.read(null, content);
    } catch (IOException | RuntimeException e) {
      throw new MalformedMessageException(
          Reason.BROKEN_CONTENT,
          name + " is truncated or broken; ask the sender to send it again",
          e);
    }
  }

  // Avro's own message decoder does not look behind the message; what stands there would pass
  // unread.
  private void requireEnd(BinaryDecoder content) throws MalformedMessageException {
    try {
      if (!content.isEnd()) {
        throw new MalformedMessageException(
            Reason.TRAILING_BYTES,
            name
                + " is followed by bytes that belong to no message; check what writes to this queue");
      }
    } catch (IOException e) {
      throw new MalformedMessageException(
          Reason.BROKEN_CONTENT, name + " cannot be read to its end", e);
    }
  }
}

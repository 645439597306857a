package org.fengqiao.routes.border;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.schemas.message.BorderMessage;

/**
 * A statement together with its bytes as they travel. The signature is the last field, so what it
 * covers are the very bytes that came, up to it, and a zero byte: nothing is encoded again to check
 * it, whatever version of the schema wrote it.
 */
final class SealedMessage {

  private final BorderMessage message;
  private final byte[] bytes;
  private final byte[] signed;

  private SealedMessage(BorderMessage message, byte[] bytes, byte[] signed) {
    this.message = message;
    this.bytes = bytes;
    this.signed = signed;
  }

  /** Splits the bytes of a statement; empty when they do not end with its signature. */
  static Optional<SealedMessage> of(BorderMessage message, byte[] bytes) {
    byte[] end = field(signature(message));
    int start = bytes.length - end.length;
    if (start < 0 || !Arrays.equals(bytes, start, bytes.length, end, 0, end.length)) {
      return Optional.empty();
    }
    byte[] signed = Arrays.copyOf(bytes, start + 1);
    signed[start] = 0;
    return Optional.of(new SealedMessage(message, bytes.clone(), signed));
  }

  // Avro writes bytes as their number, doubled and in groups of seven bits, and then themselves.
  private static byte[] field(byte[] value) {
    ByteBuffer field = ByteBuffer.allocate(value.length + 5);
    int left = value.length << 1;
    while (left >= 0x80) {
      field.put((byte) (left | 0x80));
      left >>>= 7;
    }
    field.put((byte) left).put(value);
    return Arrays.copyOf(field.array(), field.position());
  }

  BorderMessage message() {
    return message;
  }

  /** As it travels, and as it is kept. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** What the signature covers. */
  byte[] signed() {
    return signed.clone();
  }

  byte[] signature() {
    return signature(message);
  }

  /** By which later statements name this one, in hexadecimal. */
  String digest() {
    return DigestUtils.sha256Hex(signed);
  }

  private static byte[] signature(BorderMessage message) {
    ByteBuffer given = message.getSignature().duplicate();
    byte[] signature = new byte[given.remaining()];
    given.get(signature);
    return signature;
  }

  @Override
  public String toString() {
    return "SealedMessage[" + message.getMessageType() + " " + message.getMessageId() + "]";
  }
}

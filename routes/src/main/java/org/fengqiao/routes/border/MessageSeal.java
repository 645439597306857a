package org.fengqiao.routes.border;

import java.nio.ByteBuffer;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.wire.MessageCodec;

/**
 * Signs this hub's statements and checks the neighbours'. The signature covers every field but
 * itself: the message's own encoding with an empty signature.
 */
final class MessageSeal {

  private final BorderKeys keys;
  private final SignatureAlgorithm algorithm;
  private final MessageCodec<BorderMessage> codec = MessageCodec.of(BorderMessage.class);

  MessageSeal(BorderKeys keys, SignatureAlgorithm algorithm) {
    this.keys = keys;
    this.algorithm = algorithm;
  }

  /** The same statement, signed with this hub's key. */
  BorderMessage seal(BorderMessage message) {
    return BorderMessage.newBuilder(message)
        .setSignature(ByteBuffer.wrap(algorithm.sign(content(message), keys.own())))
        .build();
  }

  /** Whether the sender's province is one whose certificate this hub holds. */
  boolean knows(String province) {
    return keys.of(province).isPresent();
  }

  /** Whether the statement is signed by the province that it names as its sender. */
  boolean holds(BorderMessage message) {
    ByteBuffer given = message.getSignature().duplicate();
    byte[] signature = new byte[given.remaining()];
    given.get(signature);
    return keys.of(message.getSenderProvince())
        .filter(key -> algorithm.verifies(content(message), signature, key))
        .isPresent();
  }

  private byte[] content(BorderMessage message) {
    return codec.encode(
        BorderMessage.newBuilder(message).setSignature(ByteBuffer.allocate(0)).build());
  }
}

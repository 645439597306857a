package org.fengqiao.routes.border;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.fengqiao.schemas.message.BorderMessage;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;

/** Signs this hub's statements and checks the neighbours'. */
final class MessageSeal {

  private final BorderKeys keys;
  private final SignatureAlgorithm algorithm;
  private final MessageCodec<BorderMessage> codec = MessageCodec.of(BorderMessage.class);

  /** Signs as the keys' kinds ask for. */
  MessageSeal(BorderKeys keys) {
    this(keys, new SignatureByKey());
  }

  MessageSeal(BorderKeys keys, SignatureAlgorithm algorithm) {
    this.keys = keys;
    this.algorithm = algorithm;
  }

  /** The same statement, signed with this hub's key. */
  SealedMessage seal(BorderMessage message) {
    byte[] content =
        codec.encode(
            BorderMessage.newBuilder(message).setSignature(ByteBuffer.allocate(0)).build());
    BorderMessage signed =
        BorderMessage.newBuilder(message)
            .setSignature(ByteBuffer.wrap(algorithm.sign(content, keys.signing().key())))
            .build();
    return SealedMessage.of(signed, codec.encode(signed)).orElseThrow();
  }

  /**
   * The statement in the bytes, who signed it still to be checked; empty when they are not exactly
   * one statement.
   */
  Optional<SealedMessage> read(byte[] bytes) {
    try {
      return SealedMessage.of(codec.decode(bytes), bytes);
    } catch (MalformedMessageException e) {
      return Optional.empty();
    }
  }

  /** Whether the sender's province is one whose certificate this hub holds. */
  boolean knows(String province) {
    return !keys.of(province).isEmpty();
  }

  /** This hub's signature over what is no statement. */
  byte[] sign(byte[] content) {
    return algorithm.sign(content, keys.signing().key());
  }

  /** Whether the statement is signed by the province that it names as its sender. */
  boolean holds(SealedMessage message) {
    return holds(message.message().getSenderProvince(), message.signed(), message.signature());
  }

  /** Whether a province whose certificate this hub holds signed the content. */
  boolean holds(String province, byte[] content, byte[] signature) {
    return keys.of(province).stream().anyMatch(key -> algorithm.verifies(content, signature, key));
  }
}

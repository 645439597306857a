package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * A link token and the side of the dispute that carries it.
 *
 * @param digest the 128 bits of the token, as a value that can be compared
 * @param kind the kind of identifier that it stands for
 * @param side the side
 */
record Token(UUID digest, TokenKind kind, Side side) {

  static Token of(LinkToken token) {
    return new Token(digest(token.getDigest().bytes()), token.getKind(), token.getSide());
  }

  static UUID digest(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  public String toString() {
    return "Token[" + kind + ", " + side + "]";
  }
}

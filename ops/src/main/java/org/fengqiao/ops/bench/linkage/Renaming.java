package org.fengqiao.ops.bench.linkage;

import java.nio.ByteBuffer;
import java.util.Set;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Puts other people in the place of those of an original, the same ones wherever it names the same.
 *
 * @param common digests of what many disputes have in common, which stay
 */
record Renaming(Set<TokenDigest> common) {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** The token of whoever stands there in the echo with this number. */
  LinkToken of(LinkToken token, long echo) {
    TokenDigest digest = token.getDigest();
    if (common.contains(digest)) {
      return token;
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest.bytes());
    long first = bytes.getLong();
    long high = mixed(first + (1 + life(token.getKind(), first, echo)) * STEP);
    long low = mixed(bytes.getLong() ^ high);
    return new LinkToken(token.getKind(), token.getSide(), token.getEpoch(), digest(high, low));
  }

  /** Which of its lives a token leads in an echo: two names of one original do not go together. */
  private static long life(TokenKind kind, long first, long echo) {
    long lives = lives(kind);
    return lives == 0 ? echo : Long.remainderUnsigned(mixed(first ^ mixed(echo)), lives);
  }

  /**
   * How many others a value may become; 0 for one in every echo. Of names there are not so many.
   */
  private static long lives(TokenKind kind) {
    return switch (kind) {
      case FULL_NAME -> 64;
      case NAME_BIRTH_YEAR -> 256;
      case NAME_SOUND, NAME_SIMILARITY -> 16;
      case NAME_PART, MOBILE_PART -> 8;
      case CITIZEN_NUMBER, CREDIT_CODE, MOBILE, NUMBER_PART, UNKNOWN -> 0;
    };
  }

  private static TokenDigest digest(long high, long low) {
    return new TokenDigest(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }

  /** The finisher of SplitMix64: each bit in changes half of the bits out. */
  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}

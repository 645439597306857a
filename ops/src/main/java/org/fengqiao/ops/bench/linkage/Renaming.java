package org.fengqiao.ops.bench.linkage;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Puts other people in the place of those of an original, the same ones wherever it names the same.
 *
 * @param names every name as often as it is borne, so that a common one is given commonly
 * @param common digests of what many disputes have in common, which stay
 */
record Renaming(List<TokenDigest> names, Set<TokenDigest> common) {

  static boolean isName(LinkToken token) {
    return token.getKind() == TokenKind.FULL_NAME;
  }

  /** The token of whoever stands there in the echo with this number. */
  LinkToken of(LinkToken token, long echo) {
    TokenDigest digest = token.getDigest();
    if (common.contains(digest)) {
      return token;
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest.bytes());
    long high = mixed(bytes.getLong() + echo * 0x9E3779B97F4A7C15L);
    TokenDigest other =
        isName(token)
            ? names.get((int) Long.remainderUnsigned(high, names.size()))
            : digest(high, mixed(bytes.getLong() ^ high));
    return new LinkToken(token.getKind(), token.getSide(), token.getEpoch(), other);
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

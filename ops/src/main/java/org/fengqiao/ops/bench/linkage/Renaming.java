package org.fengqiao.ops.bench.linkage;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Puts other people in the place of those of an original, the same ones wherever it names the same.
 * What they are called is drawn from what all people of the small world are called, so that two
 * echoes of one original share no more of it than any two disputes do.
 */
final class Renaming {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final Set<TokenDigest> common;
  private final Map<TokenKind, List<TokenDigest>> names;
  private final Set<TokenDigest> ofPeople = new HashSet<>();

  /**
   * Prepares.
   *
   * @param common digests of what many disputes have in common, which are as common among echoes
   * @param names of each kind of token that strangers share, those of people, each as often as
   *     there are people who bear it
   */
  Renaming(Set<TokenDigest> common, Map<TokenKind, List<TokenDigest>> names) {
    this.common = Set.copyOf(common);
    this.names = Map.copyOf(names);
    names.values().forEach(ofPeople::addAll);
  }

  /** The token of whoever stands there in the echo with this number. */
  LinkToken of(LinkToken token, long echo) {
    return new LinkToken(
        token.getKind(), token.getSide(), token.getEpoch(), of(token.getKind(), token, echo));
  }

  private TokenDigest of(TokenKind kind, LinkToken token, long echo) {
    TokenDigest digest = token.getDigest();
    if (!ofPeople.contains(digest)) {
      return common.contains(digest) ? digest : renamed(digest, echo);
    }
    List<TokenDigest> all = names.getOrDefault(kind, List.of(digest));
    long dice = mixed(first(digest) ^ mixed(echo));
    TokenDigest drawn = all.get((int) Long.remainderUnsigned(dice, all.size()));
    return common.contains(drawn)
        ? drawn
        : renamed(drawn, Long.remainderUnsigned(mixed(dice), lives(kind)));
  }

  /**
   * How many others a rare value stands for: of names there are more than a small world shows. All
   * its mobile numbers begin alike, so there are no more ends of them than it shows.
   */
  private static long lives(TokenKind kind) {
    return switch (kind) {
      case FULL_NAME -> 64;
      case NAME_BIRTH_YEAR -> 256;
      case NAME_SOUND, NAME_SIMILARITY -> 16;
      case NAME_PART -> 8;
      case MOBILE_PART -> 1;
      case CITIZEN_NUMBER, CREDIT_CODE, MOBILE, NUMBER_PART, UNKNOWN -> Long.MAX_VALUE;
    };
  }

  private static TokenDigest renamed(TokenDigest digest, long life) {
    ByteBuffer bytes = ByteBuffer.wrap(digest.bytes());
    long high = mixed(bytes.getLong() + (1 + life) * STEP);
    long low = mixed(bytes.getLong() ^ high);
    return new TokenDigest(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
  }

  private static long first(TokenDigest digest) {
    return ByteBuffer.wrap(digest.bytes()).getLong();
  }

  /** The finisher of SplitMix64: each bit in changes half of the bits out. */
  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}

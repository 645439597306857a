package org.fengqiao.routes.linkage.evidence;

/**
 * What the words of two records' facets have in common. Facets hold few words, so they are walked.
 */
final class Words {

  /** No word is shared. */
  static final int NONE = -1;

  private Words() {}

  static boolean share(Evidence one, Evidence other, int facet) {
    return share(one, facet, other, facet);
  }

  static boolean share(Evidence one, int facet, Evidence other, int otherFacet) {
    int end = one.end(facet);
    int otherStart = other.start(otherFacet);
    int otherEnd = other.end(otherFacet);
    for (int i = one.start(facet); i < end; i++) {
      long word = one.word(i);
      for (int j = otherStart; j < otherEnd; j++) {
        if (word == other.word(j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last of the words that both have of a facet; {@link #NONE} if none. */
  static long lastShared(Evidence one, Evidence other, int facet) {
    for (int i = one.end(facet) - 1; i >= one.start(facet); i--) {
      long word = one.word(i);
      for (int j = other.start(facet); j < other.end(facet); j++) {
        if (word == other.word(j)) {
          return word;
        }
      }
    }
    return NONE;
  }

  static boolean shareValue(Evidence one, Evidence other, int facet) {
    int end = one.end(facet);
    int otherStart = other.start(facet);
    int otherEnd = other.end(facet);
    for (int i = one.start(facet); i < end; i++) {
      long value = Evidence.value(one.word(i));
      for (int j = otherStart; j < otherEnd; j++) {
        if (value == Evidence.value(other.word(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Records that carry the rarest shared word, 0 when it is not frequent; {@link #NONE} if none.
   */
  static int rarestShared(Evidence one, Evidence other, int facet, Frequencies frequencies) {
    int rarest = NONE;
    int end = one.end(facet);
    for (int i = one.start(facet); i < end; i++) {
      long word = one.word(i);
      for (int j = other.start(facet); j < other.end(facet); j++) {
        if (word == other.word(j)) {
          int count = frequencies.count(word);
          if (rarest == NONE || count < rarest) {
            rarest = count;
          }
        }
      }
    }
    return rarest;
  }

  /** Dice coefficient of two signatures: twice the common bits over the bits of both. */
  static double dice(Evidence one, Evidence other, int facet) {
    int start = one.start(facet);
    int length = one.end(facet) - start;
    int otherStart = other.start(facet);
    if (length == 0 || length != other.end(facet) - otherStart) {
      return 0;
    }
    int both = 0;
    int sum = 0;
    for (int i = 0; i < length; i++) {
      long left = one.word(start + i);
      long right = other.word(otherStart + i);
      both += Long.bitCount(left & right);
      sum += Long.bitCount(left) + Long.bitCount(right);
    }
    return sum == 0 ? 0 : 2.0 * both / sum;
  }
}

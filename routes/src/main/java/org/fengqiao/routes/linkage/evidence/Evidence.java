package org.fengqiao.routes.linkage.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that one record can be compared by, in one array: first where each facet's words end, four to
 * a word, then the words. Millions of these lie in memory, so nothing else is kept, and no person
 * can be read from it: tokens are keyed digests. The two lowest bits of a word tell the side of the
 * dispute; the rest is its value, of which a token's two lowest bits tell the epoch of its key.
 */
public final class Evidence {

  /** Bits of a word that tell the side. */
  public static final int SIDE_BITS = 2;

  private static final long SIDE_MASK = (1L << SIDE_BITS) - 1;
  private static final int EPOCH_BITS = 2;
  private static final long EPOCH_MASK = (1L << EPOCH_BITS) - 1 << SIDE_BITS;
  private static final int ENDS_IN_A_WORD = 4;
  private static final int END_BITS = 16;
  static final int END_MASK = 0xFFFF;

  private final long[] words;

  Evidence(long[] words) {
    this.words = words;
  }

  /** A word of a value and a side; of the value the lowest bits are lost. */
  public static long word(long value, int side) {
    return value & ~SIDE_MASK | side;
  }

  /**
   * A word of a keyed token.
   *
   * @param epoch epoch of the key; at most two that follow each other stand in one record
   */
  public static long token(long digest, int epoch, int side) {
    return word(digest & ~EPOCH_MASK | number(epoch) & EPOCH_MASK, side);
  }

  /** Whether a token is of an epoch, which {@link #number(long)} made a word of. */
  static boolean isOf(long epoch, long token) {
    return ((epoch ^ token) & EPOCH_MASK) == 0;
  }

  /** The bits of a token that tell neither its epoch nor its side. */
  static long bits(long token) {
    return token & ~(EPOCH_MASK | SIDE_MASK);
  }

  /** A word of a number, which keeps all of it. */
  public static long number(long number) {
    return number << SIDE_BITS;
  }

  /** The number of a word that {@link #number(long)} made. */
  static long asNumber(long word) {
    return word >> SIDE_BITS;
  }

  /** The side that a word tells. */
  static int side(long word) {
    return (int) (word & SIDE_MASK);
  }

  /** The word without its side. */
  public static long value(long word) {
    return word & ~SIDE_MASK;
  }

  /** Begins the evidence of one record. */
  public static EvidenceBuilder with(Facets facets) {
    return new EvidenceBuilder(facets);
  }

  /** How many words tell where the words of so many facets end. */
  static int header(int facets) {
    return facets / ENDS_IN_A_WORD + 1;
  }

  /** Writes where the words before a facet end: its place is one more than that of the facet. */
  static void place(long[] words, int place, int end) {
    words[place / ENDS_IN_A_WORD] |=
        (long) end << (END_BITS * (ENDS_IN_A_WORD - 1 - place % ENDS_IN_A_WORD));
  }

  /** Index of a facet's first word. */
  int start(int facet) {
    return facet == 0 ? (int) (words[0] >>> (END_BITS * (ENDS_IN_A_WORD - 1))) : end(facet - 1);
  }

  /** Index after a facet's last word. */
  int end(int facet) {
    int place = facet + 1;
    return (int)
            (words[place / ENDS_IN_A_WORD]
                >>> (END_BITS * (ENDS_IN_A_WORD - 1 - place % ENDS_IN_A_WORD)))
        & END_MASK;
  }

  /** Whether the record has nothing of a facet. */
  public boolean lacks(int facet) {
    return start(facet) == end(facet);
  }

  /** How many words a facet has. */
  public int size(int facet) {
    return end(facet) - start(facet);
  }

  /**
   * A word of a facet.
   *
   * @param index 0 to {@link #size} - 1
   */
  public long word(int facet, int index) {
    return words[start(facet) + index];
  }

  /** Whether both records have one value of a facet, on whichever side. */
  public boolean sharesValue(Evidence other, int facet) {
    return Words.shareValue(this, other, facet);
  }

  /** Whether a word of a facet of this is one of a facet of the other. */
  public boolean shares(int facet, Evidence other, int otherFacet) {
    return Words.share(this, facet, other, otherFacet);
  }

  /** Whether a facet has a value, on whichever side. */
  public boolean has(int facet, long value) {
    int end = end(facet);
    for (int i = start(facet); i < end; i++) {
      if (value(words[i]) == value) {
        return true;
      }
    }
    return false;
  }

  /** A word by its index in the whole. */
  long word(int index) {
    return words[index];
  }

  /**
   * The first number of a facet.
   *
   * @param absent what stands for none
   */
  public long number(int facet, long absent) {
    return lacks(facet) ? absent : asNumber(word(facet, 0));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence evidence && Arrays.equals(words, evidence.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return "Evidence[" + words.length + " words]";
  }
}

package org.fengqiao.connectors.token;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A Bloom filter of a reading's pairs of neighbouring letters (Schnell, Bachteler and Reiher 2009),
 * hardened: by Dice's coefficient of their bits two readings compare, and a bit tells no pair.
 *
 * <ul>
 *   <li>Which places a pair sets is a digest under the key.
 *   <li>All readings set nearly as many places, so that their number does not tell the length
 *       (after the balanced filters of Schnell and Borgs 2016): the longer, the fewer of a pair's
 *       places count, and the same ones in readings of one length.
 *   <li>Of two places that are folded onto each other a bit tells whether one of them is set
 *       (folding by exclusive or, Schnell and Borgs 2016).
 *   <li>One bit in twenty is wrong, chosen by a digest of the whole reading (randomised response,
 *       likewise): the same reading has the same errors for ever, so no average takes them out, and
 *       another reading has others.
 * </ul>
 */
final class SimilarityFilter {

  /** A shorter reading has too few pairs to resemble anything. */
  static final int SHORTEST = 4;

  private static final byte[] PAIR = word("NAME_SIMILARITY pair");
  private static final byte[] ERROR = word("NAME_SIMILARITY error");

  /** Before folding; one byte of a digest is a place. */
  private static final int PLACES = 256;

  private static final int BITS = 128;

  /** Half of a digest tells a pair's places, the other half which of them count. */
  private static final int PLACES_OF_A_PAIR = 16;

  private static final int PLACES_OF_A_READING = 60;

  /** Bits that are wrong, of {@link #PLACES}. */
  private static final int ERRORS = 13;

  private SimilarityFilter() {}

  /**
   * The filter, 16 bytes.
   *
   * @param digest 32 bytes under the key of an epoch
   * @param reading at least {@value #SHORTEST} small Latin letters
   */
  static byte[] of(KeyedDigest digest, String reading) {
    BitSet places = new BitSet(PLACES);
    Set<String> pairs = pairs(reading);
    for (String pair : pairs) {
      byte[] bytes = digest.of(PAIR, word(pair));
      for (int i = 0; i < PLACES_OF_A_PAIR; i++) {
        int rank = Byte.toUnsignedInt(bytes[PLACES_OF_A_PAIR + i]);
        if (rank * PLACES_OF_A_PAIR * pairs.size() < PLACES_OF_A_READING * PLACES) {
          places.set(Byte.toUnsignedInt(bytes[i]));
        }
      }
    }
    BitSet bits = places.get(0, BITS);
    bits.xor(places.get(BITS, PLACES));
    bits.xor(errors(digest, reading));
    byte[] filter = new byte[BITS / Byte.SIZE];
    byte[] set = bits.toByteArray();
    System.arraycopy(set, 0, filter, 0, set.length);
    return filter;
  }

  private static BitSet errors(KeyedDigest digest, String reading) {
    BitSet errors = new BitSet(BITS);
    for (int bit = 0, part = 0; bit < BITS; part++) {
      for (byte each : digest.of(ERROR, word(part + reading))) {
        errors.set(bit++, Byte.toUnsignedInt(each) < ERRORS);
      }
    }
    return errors;
  }

  /** Its ends count as letters. */
  private static Set<String> pairs(String reading) {
    String ended = ' ' + reading + ' ';
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < ended.length(); i++) {
      pairs.add(ended.substring(i - 1, i + 1));
    }
    return pairs;
  }

  private static byte[] word(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

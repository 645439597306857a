package org.fengqiao.connectors.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tokens of attributes other than a party's identifiers, say of a public set's surname, suburb or
 * date: keyed digests cut to 64 bits, by which equal, similarly written and similarly sounding
 * values meet without their text. Attributes of different names and tokens of different methods
 * never meet. Safe for use by several threads.
 *
 * <p>Before anything else a value is normalised: letters and digits only, in half-width and small
 * form, each run of other characters one blank. What is empty then gives no token.
 */
public final class AttributeTokens {

  /** A longer value, in characters, is a narrative: it may be equal to another, but not similar. */
  private static final int LONGEST = 100;

  /** Words of a filter: 256 bits, so that one byte of a digest is the place of a bit. */
  private static final int FILTER_WORDS = 4;

  /**
   * Bits that each pair of characters sets; with names of 8 letters a quarter of a filter is set.
   */
  private static final int BITS_OF_A_PAIR = 8;

  private final TokenEpoch epoch;
  private final ThreadLocal<KeyedDigest> digests;

  /** Makes tokens under one key, whatever the time. */
  public AttributeTokens(TokenKey key) {
    byte[] secret = key.secret();
    this.epoch = key.epoch();
    this.digests = ThreadLocal.withInitial(() -> key.epoch().algorithm().keyed(secret));
  }

  /** The token of the whole value; empty when there is none. */
  public OptionalLong exact(String attribute, String value) {
    String normal = normalised(value);
    return normal.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(token(word("exact", attribute), normal));
  }

  /**
   * The value's token and one for each form of it that lacks one character, each once: two values
   * that differ by one character more, less or other, or by two neighbours exchanged, share one. A
   * value of one character has no other form.
   */
  public long[] near(String attribute, String value) {
    byte[] word = word("near", attribute);
    return shortForms(comparable(value)).mapToLong(form -> token(word, form)).distinct().toArray();
  }

  /**
   * The tokens of how the value sounds, at most two for words in Latin letters, four for Chinese
   * characters, simplified or traditional; none when there is something else between those.
   */
  public long[] sound(String attribute, String value) {
    byte[] word = word("sound", attribute);
    return sounds(comparable(value)).stream().mapToLong(sound -> token(word, sound)).toArray();
  }

  private static Collection<String> sounds(String value) {
    return value.codePoints().anyMatch(Character::isIdeographic)
        ? ChineseSounds.of(Simplified.of(value.replace(" ", "")))
        : LatinSounds.of(value);
  }

  /**
   * A Bloom filter of the value's pairs of neighbouring characters, its ends included: the more
   * pairs two values share, the more bits do their filters, which Dice's coefficient measures.
   *
   * @return 4 words of 64 bits, or none
   */
  public long[] similarity(String attribute, String value) {
    String normal = comparable(value);
    if (normal.isEmpty()) {
      return new long[0];
    }
    byte[] word = word("similarity", attribute);
    long[] filter = new long[FILTER_WORDS];
    for (String pair : pairs(normal)) {
      byte[] digest = digest(word, pair);
      for (int i = 0; i < BITS_OF_A_PAIR; i++) {
        int place = Byte.toUnsignedInt(digest[i]);
        filter[place / Long.SIZE] |= 1L << place % Long.SIZE;
      }
    }
    return filter;
  }

  private static String normalised(String value) {
    StringBuilder normal = new StringBuilder(value.length());
    Normalizer.normalize(value, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
        .filter(c -> c != ' ' || !normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ')
        .forEachOrdered(normal::appendCodePoint);
    return normal.toString().stripTrailing();
  }

  private static String comparable(String value) {
    String normal = value.length() > LONGEST ? "" : normalised(value);
    return normal.length() > LONGEST ? "" : normal;
  }

  private static Stream<String> shortForms(String value) {
    int[] characters = value.codePoints().toArray();
    if (characters.length < 2) {
      return Stream.of(value).filter(one -> !one.isEmpty());
    }
    Set<String> forms = new HashSet<>();
    for (int i = 0; i < characters.length; i++) {
      forms.add(
          new String(characters, 0, i) + new String(characters, i + 1, characters.length - i - 1));
    }
    forms.add(value);
    return forms.stream();
  }

  private static Set<String> pairs(String value) {
    int[] characters = (' ' + value + ' ').codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < characters.length; i++) {
      pairs.add(new String(characters, i - 1, 2));
    }
    return pairs;
  }

  // Kinds of identifier are in capitals, so no attribute's token is that of an identifier.
  private static byte[] word(String method, String attribute) {
    return (method + ' ' + attribute).getBytes(StandardCharsets.UTF_8);
  }

  private long token(byte[] word, String text) {
    return ByteBuffer.wrap(digest(word, text)).getLong();
  }

  private byte[] digest(byte[] word, String text) {
    return digests.get().of(word, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "AttributeTokens[epoch=" + epoch.number() + "]";
  }
}

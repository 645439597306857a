package org.fengqiao.routes.linkage.cases;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of case records at rest: for each facet that a record has, a letter, how many words
 * follow, and the words. Tokens stand by themselves, so that they can be forgotten. Letters keep
 * their meaning for ever; a facet that a later release adds has a new one.
 */
public final class EvidenceBytes {

  private static final Map<String, Character> LETTERS =
      Map.ofEntries(
          Map.entry(CaseFacets.OWN, 'w'),
          Map.entry(CaseFacets.QUOTED, 'q'),
          Map.entry(CaseFacets.LETTER, 'l'),
          Map.entry(CaseFacets.REFERENCE, 'r'),
          Map.entry(CaseFacets.NUMBER, 'C'),
          Map.entry(CaseFacets.BIRTH_YEAR, 'B'),
          Map.entry(CaseFacets.MOBILE, 'M'),
          Map.entry(CaseFacets.NAME, 'F'),
          Map.entry(CaseFacets.ORGANISATION, 'O'),
          Map.entry(CaseFacets.SOUND, 'S'),
          Map.entry(CaseFacets.PART, 'N'),
          Map.entry(CaseFacets.NUMBER_PART, 'D'),
          Map.entry(CaseFacets.MOBILE_PART, 'P'),
          Map.entry(CaseFacets.SIMILARITY, 'A'),
          Map.entry(CaseFacets.COUNTY, 'c'),
          Map.entry(CaseFacets.TOWNSHIP, 't'),
          Map.entry(CaseFacets.TYPE, 'y'),
          Map.entry(CaseFacets.TYPE_GROUP, 'g'),
          Map.entry(CaseFacets.DEPARTMENT, 'e'),
          Map.entry(CaseFacets.DAY, 'd'),
          Map.entry(CaseFacets.PERIOD, 'p'),
          Map.entry(CaseFacets.AMOUNT, 'a'),
          Map.entry(CaseFacets.PEOPLE, 'n'),
          Map.entry(CaseFacets.TYPE_KIN, 'i'),
          Map.entry(CaseFacets.AROSE, 'o'),
          Map.entry(CaseFacets.TAKEN_UP, 'u'),
          Map.entry(CaseFacets.ORGANISATIONS, 'z'),
          Map.entry(CaseFacets.EPOCH, 'k'));

  private static final Map<Character, Integer> FACETS =
      LETTERS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getValue, each -> CaseFacets.ALL.index(each.getKey())));

  private static final int HEAD_BYTES = 3;

  private EvidenceBytes() {}

  /** The tokens among the evidence; null for none. */
  public static byte @Nullable [] tokens(Evidence evidence) {
    return bytes(evidence, CaseFacets.TOKENS::contains);
  }

  /** All but the tokens. */
  public static byte[] clues(Evidence evidence) {
    return Objects.requireNonNullElse(
        bytes(evidence, facet -> !CaseFacets.TOKENS.contains(facet)), new byte[0]);
  }

  /**
   * The evidence.
   *
   * @param clues all but the tokens
   * @param tokens null when there are none, or none any more
   * @throws IllegalStateException when a letter is unknown
   */
  public static Evidence evidence(byte[] clues, byte @Nullable [] tokens) {
    EvidenceBuilder evidence = Evidence.with(CaseFacets.ALL);
    read(clues, evidence);
    if (tokens != null) {
      read(tokens, evidence);
    }
    return evidence.build();
  }

  private static byte @Nullable [] bytes(Evidence evidence, Predicate<String> wanted) {
    TreeMap<Integer, Character> facets = new TreeMap<>();
    int size = 0;
    for (Map.Entry<String, Character> each : LETTERS.entrySet()) {
      int facet = CaseFacets.ALL.index(each.getKey());
      if (wanted.test(each.getKey()) && !evidence.lacks(facet)) {
        facets.put(facet, each.getValue());
        size += HEAD_BYTES + Long.BYTES * evidence.size(facet);
      }
    }
    if (size == 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    facets.forEach(
        (facet, letter) -> {
          int words = evidence.size(facet);
          bytes.put((byte) letter.charValue()).putShort((short) words);
          for (int word = 0; word < words; word++) {
            bytes.putLong(evidence.word(facet, word));
          }
        });
    return bytes.array();
  }

  private static void read(byte[] from, EvidenceBuilder evidence) {
    ByteBuffer bytes = ByteBuffer.wrap(from);
    while (bytes.hasRemaining()) {
      char letter = (char) bytes.get();
      @Nullable Integer facet = FACETS.get(letter);
      if (facet == null) {
        throw new IllegalStateException(
            "hub.case_record holds evidence with the unknown letter "
                + letter
                + "; a newer release wrote it: start that, or restore the table");
      }
      long[] words = new long[Short.toUnsignedInt(bytes.getShort())];
      for (int word = 0; word < words.length; word++) {
        words[word] = bytes.getLong();
      }
      evidence.words(facet, words);
    }
  }
}

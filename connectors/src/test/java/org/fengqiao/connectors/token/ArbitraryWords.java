package org.fengqiao.connectors.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Words for property tests, and the slips of the hand that they suffer; the same in every run. */
final class ArbitraryWords {

  private static final String LETTERS = "aaeioustnrlchwé0127张伟维王国\uD842";

  private ArbitraryWords() {}

  static RandomGenerator random(long seed) {
    return new Random(seed);
  }

  static Stream<String> all(int count) {
    RandomGenerator random = random(1988);
    return Stream.generate(() -> word(random)).limit(count);
  }

  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      word.append(letter(random));
    }
    return word.toString();
  }

  private static String letter(RandomGenerator random) {
    int letter = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
    int c = LETTERS.codePointAt(letter);
    // A lone half stands for the rare characters, which take two.
    return c == '\uD842' ? "\uD842\uDFB7" : Character.toString(c);
  }

  /** The word with one letter more, other, less, and with two exchanged, where it has so many. */
  static List<String> slips(String word, RandomGenerator random) {
    int[] letters = word.codePoints().toArray();
    List<String> slips = new ArrayList<>();
    int more = random.nextInt(letters.length + 1);
    slips.add(text(letters, 0, more) + letter(random) + text(letters, more, letters.length));
    if (letters.length > 1) {
      int place = random.nextInt(letters.length - 1);
      String start = text(letters, 0, place);
      String end = text(letters, place + 2, letters.length);
      String first = text(letters, place, place + 1);
      String second = text(letters, place + 1, place + 2);
      slips.add(start + letter(random) + second + end);
      slips.add(start + second + end);
      slips.add(start + second + first + end);
    }
    return slips;
  }

  private static String text(int[] letters, int from, int to) {
    return new String(letters, from, to - from);
  }
}

package org.fengqiao.connectors.token;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foreign names for property tests, of nobody, and slips of the hand; the same in every run. */
final class ArbitraryForeigners {

  private static final List<String> SYLLABLES =
      List.of(
          "an", "ber", "car", "do", "el", "fri", "gus", "ha", "is", "jo", "ka", "lu", "mar", "ni",
          "ol", "pe", "qui", "ro", "sa", "thom", "ul", "vic", "wal", "yo", "za", "mi", "ret", "son",
          "ten");

  /** Two x in a row would stand for somebody unknown. */
  private static final String LETTERS = "abcdefghijklmnopqrstuvwyz";

  private ArbitraryForeigners() {}

  /** Names of a given name and a surname, each once. */
  static List<String> all(int count) {
    RandomGenerator random = ArbitraryWords.random(2009);
    return Stream.generate(() -> word(random) + " " + word(random))
        .distinct()
        .limit(count)
        .toList();
  }

  private static String word(RandomGenerator random) {
    String word =
        Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
            .limit(2 + random.nextInt(2))
            .collect(Collectors.joining());
    return word.substring(0, 1).toUpperCase() + word.substring(1);
  }

  /** The name with one letter more, other or less, or with two neighbours exchanged. */
  static String slip(String name, RandomGenerator random) {
    int place = 1 + random.nextInt(name.length() - 2);
    String start = name.substring(0, place);
    String end = name.substring(place + 1);
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> start + letter + name.substring(place);
      case 1 -> start + letter + end;
      case 2 -> start + end;
      default -> start + end.charAt(0) + name.charAt(place) + end.substring(1);
    };
  }
}

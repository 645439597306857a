package org.fengqiao.ops.demo.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a person's name goes wrong on its way into a register. */
final class Misspelling {

  private static final Map<String, List<String>> HOMOPHONES = variants("homophones");
  private static final Map<String, List<String>> LOOKALIKES = variants("lookalikes");
  private static final Map<String, List<String>> TRADITIONAL = variants("traditional");

  private static final double MISREAD = 1.6;
  private static final double MISHEARD = 5;

  /** A longer name is an organisation's, which is copied from its stamp. */
  private static final int LONGEST_NAME = 4;

  private Misspelling() {}

  /** By a word list of characters, each with those that are typed for it. */
  private static Map<String, List<String>> variants(String list) {
    return WorldFile.words(list).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                word -> word.substring(0, 1), word -> List.of(word.substring(1).split(""))));
  }

  /** A name that was written on a form: of a hundred, one or two go wrong. */
  static String copied(Dice dice, String name) {
    if (name.length() > LONGEST_NAME || !dice.percent(MISREAD)) {
      return name;
    }
    return switch (dice.below(16)) {
      case 0, 1, 2, 3, 4, 5 -> otherwise(dice, name, HOMOPHONES);
      case 6, 7, 8 -> otherwise(dice, name, LOOKALIKES);
      case 9, 10, 11, 12 -> otherwise(dice, name, TRADITIONAL);
      default -> shorter(dice, name);
    };
  }

  /** A name that was said over the telephone: of twenty, one goes wrong. */
  static String heard(Dice dice, String name) {
    if (name.length() > LONGEST_NAME || !dice.percent(MISHEARD)) {
      return name;
    }
    return dice.percent(85) ? otherwise(dice, name, HOMOPHONES) : shorter(dice, name);
  }

  /** With one character typed in another way; as it is when the list knows none of them. */
  private static String otherwise(Dice dice, String name, Map<String, List<String>> variants) {
    int start = dice.below(name.length());
    for (int n = 0; n < name.length(); n++) {
      int at = (start + n) % name.length();
      List<String> others = variants.get(name.substring(at, at + 1));
      if (others != null) {
        return name.substring(0, at) + dice.pick(others) + name.substring(at + 1);
      }
    }
    return name;
  }

  /** Without one character; two are the least that make a name. */
  private static String shorter(Dice dice, String name) {
    if (name.length() < 3) {
      return name;
    }
    int at = dice.between(1, name.length() - 1);
    return name.substring(0, at) + name.substring(at + 1);
  }
}

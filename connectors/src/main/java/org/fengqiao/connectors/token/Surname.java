package org.fengqiao.connectors.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The surname (姓) of a Chinese name in simplified characters: one character, or a compound (复姓) of
 * two.
 *
 * @param text the surname
 * @param readings its readings as a surname, likeliest first, syllables divided by a blank
 */
record Surname(String text, List<String> readings) {

  private static final Map<String, List<String>> KNOWN = known();

  private static Map<String, List<String>> known() {
    Map<String, List<String>> known = new HashMap<>();
    for (String line : CharacterTables.lines("surnames.txt")) {
      List<String> words = List.of(line.replace('-', '\n').split(" "));
      known.put(
          words.getFirst(),
          words.stream().skip(1).map(reading -> reading.replace('\n', ' ')).toList());
    }
    return Map.copyOf(known);
  }

  /** The surname that a name of at least one character begins with. */
  static Surname of(String name) {
    int one = name.offsetByCodePoints(0, 1);
    int two = one < name.length() ? name.offsetByCodePoints(one, 1) : one;
    // 欧阳 by itself is surname and given name.
    @Nullable List<String> compound =
        two < name.length() ? KNOWN.get(name.substring(0, two)) : null;
    if (compound != null) {
      return new Surname(name.substring(0, two), compound);
    }
    String text = name.substring(0, one);
    @Nullable List<String> single = KNOWN.get(text);
    return new Surname(text, single == null ? Pinyin.of(name.codePointAt(0)) : single);
  }

  /** Hides it: a surname is part of a name. */
  @Override
  public String toString() {
    return "Surname[hidden]";
  }
}

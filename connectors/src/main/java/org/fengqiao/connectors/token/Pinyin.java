package org.fengqiao.connectors.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How simplified characters are read (拼音), without tones. */
final class Pinyin {

  private static final int FIRST = 0x3400;

  /** All different readings of a character, likeliest first; the first entry is of those unread. */
  private static final List<List<String>> READINGS = new ArrayList<>(List.of(List.of()));

  // Nearly all characters of names stand in one plane; the few others need no array.
  private static final short[] NEAR = new short[0xA000 - FIRST];
  private static final Map<Integer, Short> FAR = new HashMap<>();

  static {
    Map<Integer, List<String>> read = new HashMap<>();
    for (int place = 1; place <= 3; place++) {
      for (String line : CharacterTables.lines("readings.txt")) {
        String[] words = line.split("\t", -1);
        if (place < words.length) {
          words[place]
              .codePoints()
              .forEach(c -> read.computeIfAbsent(c, first -> new ArrayList<>()).add(words[0]));
        }
      }
    }
    Map<List<String>, Short> numbers = new HashMap<>();
    read.forEach((c, readings) -> put(c, numbers.computeIfAbsent(readings, Pinyin::number)));
  }

  private Pinyin() {}

  private static short number(List<String> readings) {
    READINGS.add(List.copyOf(readings));
    return (short) (READINGS.size() - 1);
  }

  private static void put(int character, short number) {
    if (isNear(character)) {
      NEAR[character - FIRST] = number;
    } else {
      FAR.put(character, number);
    }
  }

  private static boolean isNear(int character) {
    return character >= FIRST && character < FIRST + NEAR.length;
  }

  /** The readings of a character, likeliest first; empty for what is no simplified character. */
  static List<String> of(int character) {
    return READINGS.get(
        isNear(character) ? NEAR[character - FIRST] : FAR.getOrDefault(character, (short) 0));
  }
}

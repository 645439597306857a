package org.fengqiao.connectors.token;

import java.util.HashMap;
import java.util.Map;

/**
 * The simplified form (简体) of traditional characters (繁体), each by itself: what 張偉 and 张伟 have in
 * common. For sounds and parts only; a full name is never folded.
 */
final class Simplified {

  /** Where all traditional characters of the table begin. */
  private static final int FIRST = 0x3400;

  // Nearly all characters of names stand in one plane; the few others need no array.
  private static final char[] NEAR = new char[0xA000 - FIRST];
  private static final Map<Integer, Integer> FAR = new HashMap<>();

  static {
    for (String line : CharacterTables.lines("simplified.txt")) {
      int[] characters = line.codePoints().toArray();
      for (int i = 1; i < characters.length; i++) {
        put(characters[i], characters[0]);
      }
    }
  }

  private Simplified() {}

  private static void put(int traditional, int simplified) {
    if (isNear(traditional) && Character.isBmpCodePoint(simplified)) {
      NEAR[traditional - FIRST] = (char) simplified;
    } else {
      FAR.put(traditional, simplified);
    }
  }

  private static boolean isNear(int character) {
    return character >= FIRST && character < FIRST + NEAR.length;
  }

  /** The text with each traditional character simplified; the same object when there is none. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isNear(c) ? NEAR[c - FIRST] != 0 || FAR.containsKey((int) c) : Character.isSurrogate(c)) {
        return folded(text);
      }
    }
    return text;
  }

  private static String folded(String text) {
    return text.codePoints()
        .map(Simplified::simplified)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int simplified(int character) {
    if (isNear(character) && NEAR[character - FIRST] != 0) {
      return NEAR[character - FIRST];
    }
    return FAR.getOrDefault(character, character);
  }
}

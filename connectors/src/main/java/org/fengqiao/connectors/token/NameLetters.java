package org.fengqiao.connectors.token;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters of a person's name: Chinese characters as they are likeliest read, foreign names as
 * they are written, without accents, blanks and signs. So 张伟 and Zhang Wei have the same.
 */
final class NameLetters {

  private NameLetters() {}

  /**
   * Small letters from a to z; empty when the name has a character of another script, or one that
   * nobody knows how to read.
   *
   * @param simplified the name in simplified characters, not empty
   */
  static Optional<String> of(String simplified) {
    StringBuilder letters = new StringBuilder(4 * simplified.length());
    Surname surname = Surname.of(simplified);
    int start = 0;
    if (!surname.readings().isEmpty()) {
      letters.append(surname.readings().getFirst().replace(" ", ""));
      start = surname.text().length();
    }
    String rest = Normalizer.normalize(simplified.substring(start), Normalizer.Form.NFKD);
    for (int c : rest.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      List<String> readings = Pinyin.of(c);
      if (!readings.isEmpty()) {
        letters.append(readings.getFirst());
      } else if (Character.isLetter(c)) {
        char letter = latin(c);
        if (letter == 0) {
          return Optional.empty();
        }
        letters.append(letter);
      }
    }
    return Optional.of(letters.toString());
  }

  /** The letter without what no normal form takes from it; 0 when it is not a Latin one. */
  private static char latin(int c) {
    return switch (c) {
      case 'đ', 'ð' -> 'd';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'ı' -> 'i';
      default -> c >= 'a' && c <= 'z' ? (char) c : 0;
    };
  }
}

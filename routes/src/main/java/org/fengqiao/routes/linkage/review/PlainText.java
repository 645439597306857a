package org.fengqiao.routes.linkage.review;

import java.text.Normalizer;
import java.util.Set;

/** What people type into a form, before it is kept or shown. */
final class PlainText {

  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.PRIVATE_USE,
          (int) Character.UNASSIGNED);

  private PlainText() {}

  /**
   * The text in one line, each run of blanks one blank.
   *
   * @param most characters
   * @throws IllegalArgumentException when it is longer, or has characters that nobody sees
   */
  static String of(String typed, int most) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    if (text.codePointCount(0, text.length()) > most) {
      throw new IllegalArgumentException("longer than " + most + " characters");
    }
    if (text.codePoints().map(Character::getType).anyMatch(UNSEEN::contains)) {
      throw new IllegalArgumentException("a character that nobody sees");
    }
    return text;
  }
}

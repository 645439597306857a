package org.fengqiao.connectors.draft;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Turns patterns over Chinese words into patterns over the syllables (拼音) they are typed by. */
final class Syllables {

  private static final ResourceBundle READINGS =
      ResourceBundle.getBundle("org.fengqiao.connectors.draft.syllables", Locale.ROOT);

  private Syllables() {}

  /** A name as its syllables follow one another: {@code Shouli_Riqi} as {@code shouliriqi}. */
  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
  }

  /**
   * The pattern of the syllables.
   *
   * @throws java.util.MissingResourceException when a character has no reading in
   *     syllables.properties
   */
  static Pattern pattern(String chinese) {
    StringBuilder typed = new StringBuilder();
    boolean choice = false;
    for (char sign : chinese.toCharArray()) {
      if (sign == '[') {
        choice = true;
        typed.append("(?:");
      } else if (sign == ']') {
        choice = false;
        typed.setCharAt(typed.length() - 1, ')');
      } else if (Character.isIdeographic(sign)) {
        String reading = READINGS.getString(String.valueOf(sign));
        typed.append(choice ? reading + "|" : "(?:" + reading + ")");
      } else {
        typed.append(sign);
      }
    }
    return Pattern.compile(typed.toString());
  }
}

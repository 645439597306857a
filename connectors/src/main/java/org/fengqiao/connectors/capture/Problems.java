package org.fengqiao.connectors.capture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What people are told when something goes wrong with a feed: what it is and what to do, Chinese
 * first, English second. The texts stand in {@code problems.properties}, one pair for each code;
 * arguments are names, numbers and states, never a source value.
 */
public final class Problems {

  private static final String BUNDLE = "org.fengqiao.connectors.capture.problems";
  private static final ResourceBundle CHINESE = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

  private Problems() {}

  /** The code's text in both languages, each a sentence. */
  public static String text(String code, Object... arguments) {
    return chinese(code, arguments) + "。 " + english(code, arguments) + ".";
  }

  /** The code's text in both languages, each with the place that it is about. */
  public static String at(FeedPlace place, String code, Object... arguments) {
    String where = place.connection().isEmpty() ? "place.feed" : "place";
    return chinese(where, place.feed(), place.connection(), chinese(code, arguments))
        + "。 "
        + english(where, place.feed(), place.connection(), english(code, arguments))
        + ".";
  }

  /** Words in both languages, for a heading or a cell. */
  public static String words(String key) {
    return chinese(key) + " " + english(key);
  }

  /** The place alone, in both languages. */
  static String where(FeedPlace place) {
    return chinese("place", place.feed(), place.connection(), "")
        + " "
        + english("place", place.feed(), place.connection(), "");
  }

  private static String chinese(String key, Object... arguments) {
    return format(CHINESE, key, arguments);
  }

  private static String english(String key, Object... arguments) {
    return format(ENGLISH, key, arguments);
  }

  private static String format(ResourceBundle bundle, String key, Object... arguments) {
    Object[] filled = arguments.clone();
    for (int place = 0; place < filled.length; place++) {
      filled[place] =
          switch (filled[place]) {
            case Part part -> format(bundle, part.key(), part.arguments());
            case Spoken spoken -> bundle.equals(CHINESE) ? spoken.chinese() : spoken.english();
            case Object other -> other.toString();
          };
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(filled);
  }

  /** An argument that is a text itself and is said in the language of the whole. */
  public static Object part(String key, Object... arguments) {
    return new Part(key, arguments);
  }

  /** An argument that was said in both languages elsewhere. */
  public static Object spoken(String chinese, String english) {
    return new Spoken(chinese, english);
  }

  private record Spoken(String chinese, String english) {}

  private record Part(String key, Object... arguments) {}
}

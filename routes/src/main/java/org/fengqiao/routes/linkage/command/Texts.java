package org.fengqiao.routes.linkage.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What the commands print: Chinese first, English second. */
final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.linkage.command.texts", Locale.ROOT);

  /** The console's own, Chinese and English. */
  private static final List<ResourceBundle> WORDS =
      List.of(
          ResourceBundle.getBundle("messages", Locale.ROOT),
          ResourceBundle.getBundle("messages", Locale.ENGLISH));

  private Texts() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }

  /** What a comparison is called, in both languages. */
  static String comparison(String name) {
    return word("linkage.comparison." + name);
  }

  /** What a level of a comparison is called. */
  static String level(String name) {
    return word("linkage.level." + name);
  }

  private static String word(String key) {
    return WORDS.stream().map(words -> words.getString(key)).collect(Collectors.joining(" "));
  }
}

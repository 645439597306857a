package org.fengqiao.connectors.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Proposes what the name of a code means in the canonical record. */
final class Symbols {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.fengqiao.connectors.draft.symbols", Locale.ROOT);

  private Symbols() {}

  /** The first rule of the field whose words the name has. */
  static Optional<String> of(String field, String name) {
    for (String key : new TreeSet<>(WORDS.keySet())) {
      if (key.startsWith(field + ".")) {
        String rule = WORDS.getString(key);
        int split = rule.lastIndexOf('=');
        if (Pattern.compile(rule.substring(0, split)).matcher(name).find()) {
          return Optional.of(rule.substring(split + 1));
        }
      }
    }
    return Optional.empty();
  }
}

package org.fengqiao.connectors.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.connectors.capture.Problems;
import org.jspecify.annotations.Nullable;

/** What commands print besides their reports: Chinese first, English second. */
final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.command.texts", Locale.ROOT);

  private Texts() {}

  static boolean has(String key) {
    return TEXTS.containsKey(key);
  }

  static String of(String key, @Nullable Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }

  /** What went wrong by a code of the edge, the code first. */
  static String problem(String code, Object... arguments) {
    return code + " " + Problems.text(code, arguments);
  }
}

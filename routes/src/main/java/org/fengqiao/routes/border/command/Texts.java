package org.fengqiao.routes.border.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands print: Chinese first, English second. */
final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.border.command.texts", Locale.ROOT);

  private Texts() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}

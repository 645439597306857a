package org.fengqiao.ops.evidence.pack;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the reader is told: Chinese first, English second. */
public final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.ops.evidence.pack.texts", Locale.ROOT);

  private Texts() {}

  /** The text with its arguments filled in. */
  public static String of(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}

package org.fengqiao.ops.reconcile.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the console shows: Chinese first, English second. */
public final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.ops.reconcile.report.texts", Locale.ROOT);

  private Texts() {}

  /** The text with its arguments filled in. */
  public static String of(String key, @Nullable Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}

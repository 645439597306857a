package org.fengqiao.routes.briefing.section;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.routes.briefing.model.Phrase;

/** What the briefing says, in both languages; figures come in as arguments. */
public final class Texts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.briefing.section.texts", Locale.ROOT);

  private Texts() {}

  /**
   * A phrase.
   *
   * @param key of the bundle; its English is under the key with {@code .en}
   * @param arguments for both languages; of phrases each takes its own
   */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(say(key, true, arguments), say(key + ".en", false, arguments));
  }

  private static String say(String key, boolean chinese, Object... arguments) {
    Object[] said = arguments.clone();
    for (int i = 0; i < said.length; i++) {
      if (said[i] instanceof Phrase(String zh, String en)) {
        said[i] = chinese || en.isEmpty() ? zh : en;
      }
    }
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(said);
  }
}

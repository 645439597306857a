package org.fengqiao.routes.border.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A notice in words: Chinese first, English second. It names no alert, county or type. */
final class NoticeText {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.routes.border.notice.texts", Locale.ROOT);

  private final String console;

  /**
   * Writes notices.
   *
   * @param console address of the border page for the office; blank to name none
   */
  NoticeText(String console) {
    this.console = console;
  }

  /** The subject of a mail. */
  String subject() {
    return TEXTS.getString("subject");
  }

  /** The notice, a line for each occasion. */
  String body(Notice notice) {
    StringBuilder text = new StringBuilder(subject()).append('\n');
    notice
        .counts()
        .forEach(
            (occasion, count) ->
                text.append(of(occasion.name().toLowerCase(Locale.ROOT), count)).append('\n'));
    return text.append(of("console", console)).toString().strip();
  }

  private static String of(String key, Object argument) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(new Object[] {argument});
  }
}

package org.fengqiao.routes.briefing.model;

/**
 * Something said in both languages.
 *
 * @param zh Chinese, which comes first
 * @param en English; empty where there is none
 */
public record Phrase(String zh, String en) {

  /** What has no language, for example a code or a month. */
  public static Phrase of(String text) {
    return new Phrase(text, "");
  }

  /** Both, Chinese first. */
  public String both() {
    return en.isEmpty() || en.equals(zh) ? zh : zh + " " + en;
  }
}

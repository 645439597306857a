package org.fengqiao.connectors.feed;

/**
 * Something wrong with a feed file, and what to do about it.
 *
 * @param place where
 * @param code which check found it
 * @param message what is wrong
 * @param remedy what to do
 */
public record Finding(Place place, FindingCode code, Bilingual message, Bilingual remedy) {

  /** A text in the two languages of the house. */
  public record Bilingual(String chinese, String english) {}

  /** Whether the feed may run in spite of the finding. */
  public Severity severity() {
    return code.severity();
  }

  /** How grave a finding is. */
  public enum Severity {
    /** The feed does not start. */
    ERROR,
    /** The feed starts; someone should look. */
    WARNING
  }
}

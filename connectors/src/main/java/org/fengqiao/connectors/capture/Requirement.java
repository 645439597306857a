package org.fengqiao.connectors.capture;

/**
 * One thing that a source must or should fulfil. Captures go through theirs before they read;
 * people can have all of them told at once.
 *
 * @param kind what it is about
 * @param subject the table, setting or account that it is about
 * @param weight whether a capture can do without
 * @param check asks the source
 */
public record Requirement(Kind kind, String subject, Weight weight, Check check) {

  /** What a requirement is about. */
  public enum Kind {
    /** The source answers and lets the user in. */
    LOGIN,
    /** The log tells whole rows. */
    LOG_FORMAT,
    /** The user may follow the log. */
    LOG_RIGHTS,
    /** The table is there and the user may read it. */
    READABLE,
    /** A service gives rows where the feed file says. */
    ROWS,
    /** The key tells rows apart, and is the one that the feed file names. */
    KEY,
    /** Every column of the feed file is there. */
    COLUMNS,
    /** The publication of the feed is there, or the user may make it. */
    PUBLICATION,
    /** There is room for one more reader of the log. */
    SLOT,
    /** A removed child row tells to which case it belonged. */
    PARENT_IN_LOG,
    /** A column by which rows are looked for has an index. */
    INDEX,
    /** The change column holds times. */
    CHANGE_COLUMN,
    /** The clocks of source and edge agree. */
    CLOCK
  }

  /** Whether a capture can do without. */
  public enum Weight {
    /** Without it nothing is captured. */
    MUST,
    /** Without it something is slow or unsure. */
    SHOULD
  }

  /** A question to the source. */
  @FunctionalInterface
  public interface Check {
    /**
     * Asks the source.
     *
     * @throws CaptureException when the requirement is not met; its message says the remedy
     */
    void against(JdbcSource source) throws CaptureException;
  }

  /** Something without which nothing is captured. */
  public static Requirement must(Kind kind, String subject, Check check) {
    return new Requirement(kind, subject, Weight.MUST, check);
  }

  /** Something without which a capture is slow or unsure. */
  public static Requirement should(Kind kind, String subject, Check check) {
    return new Requirement(kind, subject, Weight.SHOULD, check);
  }
}

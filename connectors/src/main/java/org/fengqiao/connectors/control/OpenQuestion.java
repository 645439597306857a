package org.fengqiao.connectors.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed asks people before it goes on, or before it removes many records (待确认).
 *
 * @param feed name of the feed
 * @param kind what was met
 * @param table of the source
 * @param removed how many records would be removed; null when none would
 * @param held how many records of the table the hub has; null when that does not matter
 * @param askedAt since when it waits, by the store's clock
 */
public record OpenQuestion(
    String feed,
    Kind kind,
    String table,
    @Nullable Long removed,
    @Nullable Long held,
    Instant askedAt) {

  /** What a feed can meet that it does not decide by itself. */
  public enum Kind {
    /** The source has emptied a table (TRUNCATE); the feed stands. */
    EMPTIED,
    /** A comparison of the whole table finds very many rows gone; the feed stands. */
    COMPARED,
    /** A new load finds very many rows gone; the feed goes on. */
    LOADED
  }

  /** What people can say. */
  public enum Answer {
    /** What the source did was meant: go on, and remove what it has removed. */
    CONFIRM,
    /** It was not: remove nothing. */
    KEEP
  }

  /** Whether this can be answered so; of an emptied table nothing is removed in any case. */
  public boolean takes(Answer answer) {
    return answer == Answer.CONFIRM || kind != Kind.EMPTIED;
  }
}

package org.fengqiao.routes.linkage.membership;

import java.util.UUID;

/**
 * A record that its source still holds, and where it stands before a round.
 *
 * @param number in the store; the smaller came earlier
 * @param key feed and primary key: the same wherever and whenever the record arrives
 * @param dispute the dispute that it stands in; of a new record, the id that it would give to one
 * @param tenure what the record has been in that dispute
 */
public record Standing(long number, String key, UUID dispute, Tenure tenure) {

  /** What a record has been in its dispute before a round. */
  public enum Tenure {
    /** A member that counts. */
    MEMBER,
    /** A member that its source or a rule had taken away, and that is back now. */
    RETURNED,
    /** Nothing: the record is new. */
    NEW
  }
}

package org.fengqiao.routes.linkage;

import java.util.List;

/** What became of a ruling that someone wanted to make. */
public sealed interface RulingOutcome {

  /**
   * It stands; the hub follows it within seconds.
   *
   * @param id its number, by which it can be withdrawn
   */
  record Recorded(long id) implements RulingOutcome {}

  /**
   * The hub has no such record.
   *
   * @param recordKey what was asked for
   */
  record UnknownRecord(String recordKey) implements RulingOutcome {}

  /** A record cannot be ruled to be apart from itself, nor need it be ruled to be with itself. */
  record SameRecord() implements RulingOutcome {}

  /**
   * Together with rulings that stand it cannot be followed: some would say that two records must be
   * one dispute, and another that they cannot.
   *
   * @param rulings those in the way, of which one must be withdrawn first
   */
  record Conflict(List<Long> rulings) implements RulingOutcome {

    /** Copies the list. */
    public Conflict {
      rulings = List.copyOf(rulings);
    }
  }
}

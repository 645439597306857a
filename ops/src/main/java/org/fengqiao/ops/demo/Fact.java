package org.fengqiao.ops.demo;

import java.util.Comparator;
import org.fengqiao.ops.demo.world.TrueCase;

/**
 * One thing that is true of a record at the hub: where it stands, and as what.
 *
 * @param recordKey feed and source key; the feed alone for a row without a key
 * @param place where it stands
 * @param state as what it stands there
 */
record Fact(String recordKey, Place place, String state) implements Comparable<Fact> {

  /** Where a record can stand. */
  enum Place {
    /** The hub's inbox, by disposition. */
    INBOX,
    /** The warehouse, held by the department or removed. */
    WAREHOUSE,
    /** The edge's quarantine, by rule and field. */
    QUARANTINE
  }

  /** The inbox's mark of an accepted record. */
  static final String ACCEPTED = "A";

  /** The inbox's mark of a row in quarantine. */
  static final String QUARANTINED = "Q";

  /** The inbox's mark of a row kept out by rule. */
  static final String EXCLUDED = "E";

  /** In the warehouse, and still at the department; what indicators count of it follows. */
  static final String HELD = "HELD";

  /** In the warehouse, and deleted by the department. */
  static final String REMOVED = "REMOVED";

  /**
   * The state of a record that is still at the department: all that indicators count of it.
   *
   * @param county where it arose
   * @param told its times, outcome, people and amount
   * @param aspects sorted, with blanks between
   */
  static String held(String county, TrueCase told, String aspects) {
    return String.join(
        "|",
        HELD,
        county,
        told.acceptedAt(),
        told.closedAt(),
        told.outcome(),
        told.parties(),
        told.yuan(),
        aspects);
  }

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::recordKey).thenComparing(Fact::place).thenComparing(Fact::state);

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return recordKey + " " + place + " " + state;
  }
}

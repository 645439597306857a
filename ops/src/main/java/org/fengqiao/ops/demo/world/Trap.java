package org.fengqiao.ops.demo.world;

/**
 * What a dispute has in common with others without being the same: two disputes with an equal trap
 * look alike, and whoever takes them for one is wrong.
 *
 * @param kind what they have in common
 * @param group tells the groups of one kind apart
 */
public record Trap(Kind kind, long group) {

  /** What makes two disputes look alike. */
  public enum Kind {
    /** Twins in one home: born on one day, numbers side by side, names one character apart. */
    TWINS,
    /** Spouses who give one phone. */
    SPOUSES,
    /** Parent and child with one surname, home and phone. */
    PARENT_AND_CHILD,
    /** Two of one name in one county, with one type of dispute within months. */
    NAMESAKES,
    /** The same parties again, a year apart and about something else. */
    SECOND_DISPUTE,
    /** A large company, a bank or a landlord against whom many complain. */
    COMMON_PARTY,
    /** A lawyer's phone, given as the party's own. */
    AGENT_PHONE
  }
}

package org.fengqiao.routes.linkage.evidence;

/** On what each side of one record agrees with each side of another, and how strongly. */
final class PartyAgreements {

  /** A strength takes so many bits. */
  static final int STRENGTH_BITS = 3;

  static final int MASK = (1 << STRENGTH_BITS) - 1;

  /** Some sound or part is the same. */
  static final int ALIKE = 1;

  /** One name, but each has a mobile number of its own: perhaps namesakes. */
  static final int NAMESAKE = 2;

  /** One mobile number, but each has a name of its own: perhaps a household. */
  static final int HOUSEHOLD = 3;

  /** One name, or one organisation. */
  static final int NAMED = 4;

  /** One mobile number, and no name that would say the same or another. */
  static final int REACHED = 5;

  /** One mobile number, and part of the name: a misspelling, or twins. */
  static final int HALF = 6;

  /** One human. */
  static final int SAME = 7;

  private static final int NUMBER = 1;
  private static final int BIRTH_YEAR = 1 << 1;
  private static final int MOBILE = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int ORGANISATION = 1 << 4;
  private static final int SOUND = 1 << 5;
  private static final int PART = 1 << 6;
  private static final int NUMBER_PART = 1 << 7;
  private static final int MOBILE_PART = 1 << 8;
  private static final int BOTH_NAMED = 1 << 9;
  private static final int BOTH_REACHED = 1 << 10;
  private static final int CROWD = 1 << 11;

  private final int sides;
  private final int[] kinds;
  private int rarest = Integer.MAX_VALUE;

  PartyAgreements(int sides) {
    this.sides = sides;
    this.kinds = new int[sides * sides];
  }

  /**
   * Adds agreement on one kind of token, in the order of {@code PartyFacets}.
   *
   * @param count records that carry the token; 0 when it is not frequent
   */
  void add(int side, int otherSide, int kind, int count) {
    kinds[side * sides + otherSide] |= 1 << kind;
    rarest = Math.min(rarest, count);
  }

  /** Adds agreement on what so many have that it says nothing, not even that others differ. */
  void addCrowd(int side, int otherSide) {
    kinds[side * sides + otherSide] |= CROWD;
  }

  /** Records that carry the rarest token on which the two agree. */
  int rarest() {
    return rarest;
  }

  boolean any(int side, int otherSide) {
    return kinds[side * sides + otherSide] != 0;
  }

  /** Both sides tell a name: who shares a mobile number but not that is somebody else there. */
  void bothNamed(int side, int otherSide) {
    kinds[side * sides + otherSide] |= BOTH_NAMED;
  }

  /** Both sides tell a mobile number: who shares the name but not that may be a namesake. */
  void bothReached(int side, int otherSide) {
    kinds[side * sides + otherSide] |= BOTH_REACHED;
  }

  void clear(int side, int otherSide) {
    kinds[side * sides + otherSide] = 0;
  }

  /** Whether neither side agrees with any side of the other record. */
  boolean isApart(int side, int otherSide) {
    for (int i = 0; i < sides; i++) {
      if (any(side, i) || any(i, otherSide)) {
        return false;
      }
    }
    return true;
  }

  /** The best strength, shifted by {@link #STRENGTH_BITS}, and the best besides on other sides. */
  int best() {
    int best = 0;
    for (int cell = 0; cell < kinds.length; cell++) {
      int strength = strength(kinds[cell]);
      if (strength > 0) {
        for (int second = 0; second < kinds.length; second++) {
          int besides = apart(cell, second) ? strength(kinds[second]) : 0;
          if (besides <= strength) {
            best = Math.max(best, strength << STRENGTH_BITS | besides);
          }
        }
      }
    }
    return best;
  }

  private boolean apart(int cell, int second) {
    return cell / sides != second / sides && cell % sides != second % sides;
  }

  /**
   * A number of a household is not yet a person; with the name it is. What is known of an
   * organisation, be it its telephone, says no more than its name.
   */
  private static int strength(int kinds) {
    if (has(kinds, ORGANISATION)) {
      return NAMED;
    }
    boolean named = has(kinds, NAME | SOUND);
    if (has(kinds, NUMBER | BIRTH_YEAR)
        || named && has(kinds, MOBILE | NUMBER_PART | MOBILE_PART)) {
      return SAME;
    }
    if (has(kinds, MOBILE)) {
      return has(kinds, BOTH_NAMED) ? has(kinds, PART) ? HALF : HOUSEHOLD : REACHED;
    }
    if (has(kinds, NAME)) {
      return has(kinds, BOTH_REACHED) ? NAMESAKE : NAMED;
    }
    return has(kinds, SOUND | PART | NUMBER_PART | MOBILE_PART) ? ALIKE : 0;
  }

  private static boolean has(int kinds, int some) {
    return (kinds & some) != 0;
  }
}

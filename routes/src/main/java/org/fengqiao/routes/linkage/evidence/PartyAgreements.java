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

  private static final int SIDE_MASK = (1 << Evidence.SIDE_BITS) - 1;

  /** A bit for each cell: four sides of one record, each against four of the other. */
  private static final int ALL = 0xFFFF;

  /** The cells of the one record's first side. */
  private static final int ROW = 0x000F;

  /** The cells of the other record's first side. */
  private static final int COLUMN = 0x1111;

  private final int[] kinds = new int[Integer.bitCount(ALL)];
  private int met;
  private int rarest = Integer.MAX_VALUE;

  /**
   * Adds agreement on one kind of token, in the order of {@code PartyFacets}.
   *
   * @param count records that carry the token; 0 when it is not frequent
   */
  void add(int side, int otherSide, int kind, int count) {
    meet(cell(side, otherSide), 1 << kind);
    rarest = Math.min(rarest, count);
  }

  /** Adds agreement on what so many have that it says nothing, not even that others differ. */
  void addCrowd(int side, int otherSide) {
    meet(cell(side, otherSide), CROWD);
  }

  private void meet(int cell, int kind) {
    kinds[cell] |= kind;
    met |= 1 << cell;
  }

  private static int cell(int side, int otherSide) {
    return side << Evidence.SIDE_BITS | otherSide;
  }

  private static int row(int cell) {
    return ROW << (cell & ~SIDE_MASK);
  }

  private static int column(int cell) {
    return COLUMN << (cell & SIDE_MASK);
  }

  /** The side of the one record of a cell. */
  static int side(int cell) {
    return cell >> Evidence.SIDE_BITS;
  }

  /** The side of the other record of a cell. */
  static int otherSide(int cell) {
    return cell & SIDE_MASK;
  }

  /** The cells of two sides that agree on something, a bit for each. */
  int met() {
    return met;
  }

  /** Records that carry the rarest token on which the two agree. */
  int rarest() {
    return rarest;
  }

  /** Both sides tell a name: who shares a mobile number but not that is somebody else there. */
  void bothNamed(int cell) {
    kinds[cell] |= BOTH_NAMED;
  }

  /** Both sides tell a mobile number: who shares the name but not that may be a namesake. */
  void bothReached(int cell) {
    kinds[cell] |= BOTH_REACHED;
  }

  void clear(int cell) {
    met &= ~(1 << cell);
  }

  /** The cells of two sides of which neither agrees with any side of the other record. */
  int apart() {
    int agreeing = 0;
    for (int rest = met; rest != 0; rest &= rest - 1) {
      int cell = Integer.numberOfTrailingZeros(rest);
      agreeing |= row(cell) | column(cell);
    }
    return ~agreeing & ALL;
  }

  /** The best strength, shifted by {@link #STRENGTH_BITS}, and the best besides on other sides. */
  int best() {
    int best = 0;
    for (int rest = met; rest != 0; rest &= rest - 1) {
      int cell = Integer.numberOfTrailingZeros(rest);
      int strength = strength(kinds[cell]);
      if (strength >= best >> STRENGTH_BITS) {
        int besides = best(met & ~row(cell) & ~column(cell), strength);
        best = Math.max(best, strength << STRENGTH_BITS | besides);
      }
    }
    return best;
  }

  /** The best strength of some cells that is not above another. */
  private int best(int cells, int most) {
    int best = 0;
    for (int rest = cells; rest != 0; rest &= rest - 1) {
      int strength = strength(kinds[Integer.numberOfTrailingZeros(rest)]);
      if (strength <= most) {
        best = Math.max(best, strength);
      }
    }
    return best;
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

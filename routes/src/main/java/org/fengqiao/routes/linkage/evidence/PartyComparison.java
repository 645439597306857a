package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares the parties (当事人) of two disputes by their tokens. Departments name the sides otherwise,
 * so each side of one record is held against each side of the other, and the best two agreements on
 * different sides count. A value that many records carry says nothing: not the bank, not the
 * hotline.
 */
public final class PartyComparison implements Comparison {

  private static final int SIDES = 1 << Evidence.SIDE_BITS;

  private static final List<String> LEVELS =
      List.of(
          "silent",
          "differ",
          "one agrees, others differ",
          "one alike",
          "two alike",
          "one name",
          "one mobile",
          "name and alike",
          "one person",
          "two names",
          "person and alike",
          "person and name",
          "two persons");

  /**
   * Level of the best agreement (row) with the second best (column). A mobile number without a name
   * that says the same counts as a person where somebody else agrees too.
   */
  private static final int[][] LEVEL = {
    {1}, {3, 4}, {5, 7, 9}, {6, 10, 11, 12}, {8, 10, 11, 12, 12},
  };

  /** Who has one opponent in common with somebody else is party to another dispute. */
  private static final int CONTRADICTED = 2;

  /** Levels that rest on names, of which some are borne by many. */
  private static final int BY_NAMES = 1 << 3 | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 9;

  private final List<String> names;
  private final int[] facets;
  private final int epoch;
  private final int name;
  private final int mobile;
  private final double frequent;

  /**
   * Creates the comparison.
   *
   * @param epoch facet of the epochs of a record's tokens, each a number; records that share none
   *     are silent, for tokens of different keys do not compare
   * @param frequent a value that a greater share of the records carries says nothing, 0 to 1
   */
  public PartyComparison(PartyFacets named, String epoch, double frequent, Facets layout) {
    this.names = named.inOrder();
    this.facets = names.stream().mapToInt(layout::index).toArray();
    this.epoch = layout.index(epoch);
    this.name = layout.index(named.name());
    this.mobile = layout.index(named.mobile());
    this.frequent = frequent;
  }

  @Override
  public String name() {
    return "parties";
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public List<String> facets() {
    return names;
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    long shared = Words.lastShared(one, other, epoch);
    if (shared == Words.NONE) {
      return Agreement.at(SILENT);
    }
    PartyAgreements agreements = new PartyAgreements(SIDES);
    for (int kind = 0; kind < facets.length; kind++) {
      meet(one, other, kind, frequencies, agreements);
    }
    for (int side = 0; side < SIDES; side++) {
      for (int otherSide = 0; otherSide < SIDES; otherSide++) {
        if (agreements.any(side, otherSide)) {
          if (conflict(one, side, other, otherSide, shared)) {
            agreements.clear(side, otherSide);
          } else {
            if (has(one, name, side) && has(other, name, otherSide)) {
              agreements.bothNamed(side, otherSide);
            }
            if (has(one, mobile, side) && has(other, mobile, otherSide)) {
              agreements.bothReached(side, otherSide);
            }
          }
        }
      }
    }
    int best = agreements.best();
    if (best > 0
        && (best & PartyAgreements.MASK) == 0
        && othersDiffer(one, other, agreements, shared)) {
      return Agreement.at(CONTRADICTED);
    }
    int level = LEVEL[best >> PartyAgreements.STRENGTH_BITS][best & PartyAgreements.MASK];
    boolean byName = (BY_NAMES >> level & 1) == 1;
    return byName ? Agreement.at(level, agreements.rarest()) : Agreement.at(level);
  }

  private void meet(
      Evidence one, Evidence other, int kind, Frequencies frequencies, PartyAgreements found) {
    int facet = facets[kind];
    int otherStart = other.start(facet);
    int otherEnd = other.end(facet);
    for (int i = one.start(facet); i < one.end(facet); i++) {
      long word = one.word(i);
      for (int j = otherStart; j < otherEnd; j++) {
        if (Evidence.value(word) == Evidence.value(other.word(j))) {
          int count = frequencies.count(Evidence.value(word));
          if (count <= frequent * frequencies.records()) {
            found.add(Evidence.side(word), Evidence.side(other.word(j)), kind, count);
          }
        }
      }
    }
  }

  private static boolean has(Evidence evidence, int facet, int side) {
    for (int i = evidence.start(facet); i < evidence.end(facet); i++) {
      if (Evidence.side(evidence.word(i)) == side) {
        return true;
      }
    }
    return false;
  }

  /**
   * One human on each side, and their numbers are not the same: twins, father and son, namesakes.
   */
  private boolean conflict(Evidence one, int side, Evidence other, int otherSide, long epoch) {
    return differ(only(one, facets[0], side, epoch), only(other, facets[0], otherSide, epoch));
  }

  /** Whether, besides the sides that agree, one known party stands against another. */
  private boolean othersDiffer(
      Evidence one, Evidence other, PartyAgreements agreements, long epoch) {
    for (int side = 0; side < SIDES; side++) {
      for (int otherSide = 0; otherSide < SIDES; otherSide++) {
        if (agreements.isApart(side, otherSide)
            && (conflict(one, side, other, otherSide, epoch)
                || differ(only(one, name, side, epoch), only(other, name, otherSide, epoch)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean differ(long value, long other) {
    return value != 0 && other != 0 && value != other;
  }

  /** The only value of a facet on a side in an epoch; 0 when there is none or more than one. */
  private static long only(Evidence evidence, int facet, int side, long epoch) {
    long only = 0;
    for (int i = evidence.start(facet); i < evidence.end(facet); i++) {
      long word = evidence.word(i);
      if (Evidence.side(word) == side && Evidence.isOf(epoch, word)) {
        if (only != 0) {
          return 0;
        }
        only = Evidence.value(word);
      }
    }
    return only;
  }
}

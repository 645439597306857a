package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares the parties (当事人) of two disputes by their tokens. Departments name the sides otherwise,
 * so each side of one record is held against each side of the other, and the best two agreements on
 * different sides count. A value that many records carry says nothing: not the bank, not the
 * hotline.
 */
public final class PartyComparison implements Comparison {

  private static final List<String> LEVELS =
      List.of(
          "silent",
          "differ",
          "one name, others differ",
          "one person, others differ",
          "one alike",
          "two alike",
          "one name, other mobile",
          "one mobile, other name",
          "one name",
          "one mobile, name alike",
          "one mobile",
          "name and alike",
          "one person",
          "two names",
          "person and alike",
          "person and another");

  /**
   * Level of the best agreement: where nobody else agrees, where somebody else is alike, and where
   * somebody else is named.
   */
  private static final int[][] LEVEL = {
    {1}, {4, 5}, {6, 5}, {7, 5}, {8, 11, 13}, {10, 14, 15}, {9, 14, 15}, {12, 14, 15},
  };

  /** Level where one agrees, and the others are known and not the same: another dispute. */
  private static final int[] CONTRADICTED = {1, 1, 1, 1, 2, 3, 3, 3};

  /** How near each level brings strangers: by a name, or by a person or a telephone. */
  private static final int[] NEARNESS = {0, 0, 1, 2, 0, 0, 1, 2, 1, 2, 2, 1, 2, 1, 2, 2};

  private final List<String> names;
  private final int[] facets;
  private final int epoch;
  private final int number;
  private final int name;
  private final int mobile;
  private final int organisation;
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
    this.number = layout.index(named.number());
    this.name = layout.index(named.name());
    this.mobile = layout.index(named.mobile());
    this.organisation = layout.index(named.organisation());
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
    PartyAgreements agreements = new PartyAgreements();
    for (int kind = 0; kind < facets.length; kind++) {
      meet(one, other, kind, frequencies, agreements);
    }
    for (int rest = agreements.met(); rest != 0; rest &= rest - 1) {
      int cell = Integer.numberOfTrailingZeros(rest);
      int side = PartyAgreements.side(cell);
      int otherSide = PartyAgreements.otherSide(cell);
      if (conflict(number, one, side, other, otherSide, shared)) {
        agreements.clear(cell);
      } else {
        if (has(one, name, side) && has(other, name, otherSide)) {
          agreements.bothNamed(cell);
        }
        if (has(one, mobile, side) && has(other, mobile, otherSide)) {
          agreements.bothReached(cell);
        }
      }
    }
    int found = agreements.best();
    int best = found >> PartyAgreements.STRENGTH_BITS;
    int besides = found & PartyAgreements.MASK;
    if (best > 0 && besides == 0 && othersDiffer(one, other, agreements, shared)) {
      return Agreement.at(CONTRADICTED[best], agreements.rarest());
    }
    int further = besides == 0 ? 0 : besides < PartyAgreements.NAMED ? 1 : 2;
    int level = LEVEL[best][further];
    return best == 0 ? Agreement.at(level) : Agreement.at(level, agreements.rarest());
  }

  @Override
  public int nearness(int level) {
    return NEARNESS[level];
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
          int side = Evidence.side(word);
          int otherSide = Evidence.side(other.word(j));
          if (count <= frequent * frequencies.records()) {
            found.add(side, otherSide, kind, count);
          } else {
            found.addCrowd(side, otherSide);
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

  /** One on each side, and their numbers differ: twins, father and son, namesakes, two banks. */
  static boolean conflict(
      int facet, Evidence one, int side, Evidence other, int otherSide, long epoch) {
    long value = only(one, facet, side, epoch);
    long otherValue = only(other, facet, otherSide, epoch);
    return value != 0 && otherValue != 0 && value != otherValue;
  }

  /** Whether, besides the sides that agree, one known party stands against another. */
  private boolean othersDiffer(
      Evidence one, Evidence other, PartyAgreements agreements, long epoch) {
    for (int rest = agreements.apart(); rest != 0; rest &= rest - 1) {
      int cell = Integer.numberOfTrailingZeros(rest);
      int side = PartyAgreements.side(cell);
      int otherSide = PartyAgreements.otherSide(cell);
      if (has(one, name, side) && has(other, name, otherSide)
          || conflict(number, one, side, other, otherSide, epoch)
          || conflict(organisation, one, side, other, otherSide, epoch)) {
        return true;
      }
    }
    return false;
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

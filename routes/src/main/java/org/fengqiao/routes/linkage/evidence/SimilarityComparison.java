package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares names letter by letter, by filters that departments made of them. A name that stands in
 * both records is left out, for the comparison of parties counts it; so is one whose side shares a
 * part of a name or tells another person's number. Departments name the sides otherwise, so each
 * name that is left is held against each. Silent unless both records have such a name, and both
 * departments let it be compared.
 */
public final class SimilarityComparison implements Comparison {

  /** Words of a filter. */
  public static final int WORDS = 2;

  private static final List<String> LEVELS = List.of("silent", "differ", "alike", "much alike");
  private static final int ALIKE = 2;
  private static final int MUCH_ALIKE = 3;
  private static final double NOTHING_TO_COMPARE = -1;

  private final List<String> names;
  private final int filter;
  private final int part;
  private final int number;
  private final int epoch;
  private final double alike;
  private final double muchAlike;
  private final double frequent;

  /**
   * Creates the comparison.
   *
   * @param filter facet of the filters, {@value #WORDS} words each
   * @param parties facets of the same parties' other tokens
   * @param epoch facet of the epochs of a record's tokens, each a number
   * @param alike least Dice coefficient of the bits of two names that are alike, 0 to 1
   * @param muchAlike the same of two that are much alike, more than the former
   * @param frequent a part that a greater share of the records carries says nothing, 0 to 1
   */
  public SimilarityComparison(
      String filter,
      PartyFacets parties,
      String epoch,
      double alike,
      double muchAlike,
      double frequent,
      Facets layout) {
    this.names = List.of(filter, parties.part(), parties.number(), epoch);
    this.filter = layout.index(filter);
    this.part = layout.index(parties.part());
    this.number = layout.index(parties.number());
    this.epoch = layout.index(epoch);
    this.alike = alike;
    this.muchAlike = muchAlike;
    this.frequent = frequent;
  }

  @Override
  public String name() {
    return "similar names";
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
  public boolean isOptional() {
    return true;
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    if (one.lacks(filter) || other.lacks(filter)) {
      return Agreement.at(SILENT);
    }
    long shared = Words.lastShared(one, other, epoch);
    double best = shared == Words.NONE ? NOTHING_TO_COMPARE : best(one, other, shared, frequencies);
    if (best == NOTHING_TO_COMPARE) {
      return Agreement.at(SILENT);
    }
    return Agreement.at(best < alike ? DIFFERS : best < muchAlike ? ALIKE : MUCH_ALIKE);
  }

  private double best(Evidence one, Evidence other, long shared, Frequencies frequencies) {
    double best = NOTHING_TO_COMPARE;
    for (int i = one.start(filter); i < one.end(filter); i += WORDS) {
      if (Evidence.isOf(shared, one.word(i)) && !stands(one, i, other)) {
        for (int j = other.start(filter); j < other.end(filter); j += WORDS) {
          if (Evidence.isOf(shared, other.word(j))
              && !stands(other, j, one)
              && mayBeOne(one, i, other, j, shared, frequencies)) {
            best = Math.max(best, dice(one, i, other, j));
          }
        }
      }
    }
    return best;
  }

  /** Whether a record has a filter of another record, on whichever side. */
  private boolean stands(Evidence of, int at, Evidence in) {
    for (int i = in.start(filter); i < in.end(filter); i += WORDS) {
      if (Evidence.value(of.word(at)) == Evidence.value(in.word(i))
          && Evidence.value(of.word(at + 1)) == Evidence.value(in.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeOne(
      Evidence one, int i, Evidence other, int j, long shared, Frequencies frequencies) {
    int side = Evidence.side(one.word(i));
    int otherSide = Evidence.side(other.word(j));
    return !PartyComparison.conflict(number, one, side, other, otherSide, shared)
        && !sharePart(one, side, other, otherSide, frequencies);
  }

  private boolean sharePart(
      Evidence one, int side, Evidence other, int otherSide, Frequencies frequencies) {
    for (int i = one.start(part); i < one.end(part); i++) {
      long value = Evidence.value(one.word(i));
      if (Evidence.side(one.word(i)) == side
          && frequencies.count(value) <= frequent * frequencies.records()) {
        for (int j = other.start(part); j < other.end(part); j++) {
          if (Evidence.value(other.word(j)) == value && Evidence.side(other.word(j)) == otherSide) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Twice the common bits over the bits of both. */
  private static double dice(Evidence one, int i, Evidence other, int j) {
    int both = 0;
    int sum = 0;
    for (int word = 0; word < WORDS; word++) {
      long left = Evidence.bits(one.word(i + word));
      long right = Evidence.bits(other.word(j + word));
      both += Long.bitCount(left & right);
      sum += Long.bitCount(left) + Long.bitCount(right);
    }
    return sum == 0 ? 0 : 2.0 * both / sum;
  }
}

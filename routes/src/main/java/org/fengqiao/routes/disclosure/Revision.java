package org.fengqiao.routes.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * What may be told of a table that was told of before, so that the difference of two releases gives
 * no small cell away.
 *
 * <p>What was withheld stays so. A cell is told anew when it has changed by 5 or more records and
 * disputes and is not small; else readers see what they saw, and the number of the release that it
 * is from. The changes are a table too: each small change needs a world that agrees with all that
 * is told anew and in which it is 5 or more, or else fewer cells are told anew.
 */
public final class Revision {

  private final CountTable now;
  private final CountTable past;
  private final Map<Place, PublishedTally> before;

  private Revision(
      Map<Place, Tally> now, Map<Place, Tally> past, Map<Place, PublishedTally> before) {
    Set<Place> places = new HashSet<>(now.keySet());
    places.addAll(past.keySet());
    places.addAll(before.keySet());
    this.now = new CountTable(now, places);
    this.past = new CountTable(past, places);
    this.before = before;
  }

  /**
   * What readers see.
   *
   * @param now every cell that counts something, totals too
   * @param past what the last release counted, told or not
   * @param before what the last release told
   * @param release number of the new release
   * @return the cells to publish; one that is not among them is empty, or was before
   */
  public static Map<Place, PublishedTally> of(
      Map<Place, Tally> now,
      Map<Place, Tally> past,
      Map<Place, PublishedTally> before,
      int release) {
    Revision revision = new Revision(now, past, before);
    BitSet anew = revision.anew();
    return revision.now.told(
        revision.now.where(cell -> anew.get(cell) || before.containsKey(revision.place(cell))),
        cell ->
            anew.get(cell)
                ? PublishedTally.of(revision.now.tally(cell), release)
                : before.getOrDefault(
                    revision.place(cell), PublishedTally.of(Tally.NONE, release)));
  }

  private BitSet anew() {
    BitSet anew =
        now.where(cell -> !isWithheld(cell) && isLarge(cell) && !now.tally(cell).isSmall());
    anew = hideCounts(anew);
    anew = hideChanges(anew, 1);
    return hideChanges(anew, -1);
  }

  /** Whatever is not told anew may have changed, so that nobody knows what it counts now. */
  private BitSet hideCounts(BitSet anew) {
    BitSet small = now.small();
    small.andNot(anew);
    return hide(
        anew,
        new Veil(now.grid(), now.each(Tally::singles), costs(), now.where(c -> !anew.get(c))),
        small,
        cell -> now.tally(cell).missing());
  }

  private BitSet hideChanges(BitSet anew, int sign) {
    long[] room = now.grid().cells().mapToLong(cell -> Math.max(0, least(cell, sign))).toArray();
    return hide(
        anew,
        new Veil(now.grid(), room, costs(), now.where(cell -> !anew.get(cell))),
        now.where(cell -> !anew.get(cell) && isSmall(cell, sign)),
        cell -> Tally.SMALLEST_TOLD - least(cell, sign));
  }

  private static BitSet hide(BitSet anew, Veil veil, BitSet small, IntToLongFunction missing) {
    small.stream().forEach(cell -> veil.hide(cell, missing.applyAsLong(cell)));
    BitSet left = (BitSet) anew.clone();
    left.andNot(veil.unknown());
    return left;
  }

  /** What is lost by not telling a cell anew. */
  private long[] costs() {
    return now.grid()
        .cells()
        .mapToLong(cell -> (1 + Math.abs(changeOfRecords(cell))) * now.grid().weight(cell))
        .toArray();
  }

  private boolean isSmall(int cell, int sign) {
    return sign * changeOfRecords(cell) > 0 && least(cell, sign) < Tally.SMALLEST_TOLD
        || sign * changeOfDisputes(cell) > 0 && least(cell, sign) < Tally.SMALLEST_TOLD;
  }

  private boolean isLarge(int cell) {
    return Math.abs(changeOfRecords(cell)) >= Tally.SMALLEST_TOLD
        && Math.abs(changeOfDisputes(cell)) >= Tally.SMALLEST_TOLD;
  }

  private long least(int cell, int sign) {
    return Math.min(sign * changeOfRecords(cell), sign * changeOfDisputes(cell));
  }

  private long changeOfRecords(int cell) {
    return now.tally(cell).records() - reference(cell).records();
  }

  private long changeOfDisputes(int cell) {
    return now.tally(cell).disputes() - reference(cell).disputes();
  }

  /** What a reader compares with; what nobody saw is compared with what it was. */
  private Tally reference(int cell) {
    return isWithheld(cell)
        ? past.tally(cell)
        : before.getOrDefault(place(cell), PublishedTally.of(Tally.NONE, 0)).told();
  }

  private boolean isWithheld(int cell) {
    PublishedTally told = before.get(place(cell));
    return told != null && told.isWithheld();
  }

  private Place place(int cell) {
    return now.grid().place(cell);
  }
}

package org.fengqiao.ops.drill.checker;

/**
 * What the checker found.
 *
 * @param sourceRows live rows of the source
 * @param warehouseRows live rows of the warehouse
 * @param lost rows that the source holds and the warehouse does not
 * @param doubled rows that the warehouse holds more often than the source, also those that the
 *     source does not hold (any more) at all
 * @param altered rows that stand on both sides with different content
 * @param unaccounted rows that the ledger cannot account for, summed without sign
 * @param miscountedVersions record versions that the ledger counts more or less often than once,
 *     summed without sign
 * @param repeated record versions that took effect more than once
 * @param miscounted disputes whose record count is not the number of their live rows
 */
public record Verdict(
    long sourceRows,
    long warehouseRows,
    Tally lost,
    Tally doubled,
    Tally altered,
    long unaccounted,
    long miscountedVersions,
    Tally repeated,
    Tally miscounted) {

  /** Whether nothing at all is wrong. */
  public boolean clean() {
    return lost.count() == 0
        && doubled.count() == 0
        && altered.count() == 0
        && unaccounted == 0
        && miscountedVersions == 0
        && repeated.count() == 0
        && miscounted.count() == 0;
  }

  /** The verdict for people, a line for each question. */
  public String text() {
    return """
        源表有效行 / live rows at the source   %d
        数仓有效行 / live rows in the warehouse %d
        丢失 / lost        %s
        重复 / doubled     %s
        变样 / altered     %s
        台账差额 / unaccounted in the ledger  %d
        台账计数不符 / versions miscounted in the ledger %d
        收件箱重复 / repeated in the inbox    %s
        纠纷计数不符 / disputes miscounted    %s
        """
        .formatted(
            sourceRows,
            warehouseRows,
            lost,
            doubled,
            altered,
            unaccounted,
            miscountedVersions,
            repeated,
            miscounted);
  }
}

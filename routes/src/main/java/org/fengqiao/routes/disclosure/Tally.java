package org.fengqiao.routes.disclosure;

/**
 * What a cell counts.
 *
 * @param records case records
 * @param disputes distinct disputes among them: never more than the records, and not additive
 * @param singles records whose dispute has no other record in the table
 */
public record Tally(long records, long disputes, long singles) {

  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** The smallest count that may be told, except 0. */
  public static final long SMALLEST_TOLD = 5;

  /** Whether it is so little that it could point to people: 1 to 4 of either. */
  public boolean isSmall() {
    return records > 0 && disputes < SMALLEST_TOLD;
  }

  /** How much would have to be added until neither count is small. */
  long missing() {
    return Math.max(0, SMALLEST_TOLD - disputes);
  }
}
